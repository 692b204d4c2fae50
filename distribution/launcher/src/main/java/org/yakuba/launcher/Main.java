package org.yakuba.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Installation;

public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Installation installation = new Installation(Path.of(arguments[0]), Path.of(arguments[1]));
        Boot.Ending ending = new Launcher(installation, Clock.systemUTC())
                .run(Actor.systemUser(System.getProperty("user.name")), OptionalInt.of(Integer.parseInt(arguments[2])));
        System.exit(ending == Boot.Ending.RESTART ? 75 : 0);
    }
}
