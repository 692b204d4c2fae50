package org.yakuba.launcher;

import org.yakuba.launcher.cli.Terminal;
import org.yakuba.launcher.cli.Yakuba;

/** The program that {@code bin/yakuba} runs. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // By name: touching the class first would make the platform's own manager.
        System.setProperty("java.util.logging.manager", "org.yakuba.launcher.LastingLogManager");
        System.exit(Yakuba.run(Terminal.ofProcess(), arguments));
    }
}
