package org.yakuba.launcher.trust;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Installation;

/** The command above {@code trust}: on which installation, by whom, in which language, and who prints the answer. */
public interface Caller {

    Installation installation();

    Actor actor();

    Locale locale();

    Clock clock();

    Map<String, String> environment();

    /** Asks a person who is there, without showing what is typed. */
    Optional<char[]> secret(String question);

    /** Prints and answers the exit code. */
    int answer(Reply reply);

    /** Prints what went wrong and answers the exit code. */
    int failed(RuntimeException thrown);
}
