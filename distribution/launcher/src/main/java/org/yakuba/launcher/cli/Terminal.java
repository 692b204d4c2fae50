package org.yakuba.launcher.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * Where a command line is used: its streams, its environment, its clock.
 *
 * @param user who types
 * @param home the unzipped distribution, as the script says
 * @param colourful whether a person looks at it
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        String user,
        String home,
        boolean colourful,
        Clock clock) {

    /** The terminal of this process; its text is always UTF-8. */
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                System.getProperty("user.name"),
                System.getProperty("yakuba.home", "."),
                System.console() != null && !System.getenv().containsKey("NO_COLOR"),
                Clock.systemUTC());
    }
}
