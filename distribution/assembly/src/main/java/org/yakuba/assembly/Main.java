package org.yakuba.assembly;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Finding;
import org.yakuba.generations.features.RefusedException;

/** The assembly as a program of the build. */
public final class Main {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final List<String> OPTIONS =
            List.of("--features", "--overlays", "--artifacts", "--files", "--version", "--timestamp", "--to");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        List<Path> overlays = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (arguments[i].equals("--overlays")) {
                overlays.add(Path.of(arguments[i + 1]));
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !options.keySet().containsAll(OPTIONS)) {
            err.println("usage: " + String.join(" … ", OPTIONS) + " …   (--overlays once for each distribution)");
            return USAGE;
        }
        for (Path overlay : overlays) {
            Assembly assembly = new Assembly(new Inputs(
                    Path.of(option(options, "--features")),
                    overlay,
                    new Artifacts(Path.of(option(options, "--artifacts"))),
                    Path.of(option(options, "--files")),
                    option(options, "--version"),
                    Instant.parse(option(options, "--timestamp"))));
            try {
                Path zip = assembly.writeTo(Path.of(option(options, "--to")), Optional.empty());
                assembly.warnings().forEach(warning -> print(warning, err));
                out.println(zip);
            } catch (RefusedException e) {
                assembly.warnings().forEach(warning -> print(warning, err));
                e.findings().stream().filter(Finding::isError).forEach(finding -> print(finding, err));
                return REFUSED;
            }
        }
        return 0;
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    private static void print(Finding finding, PrintStream err) {
        err.println("[" + finding.code() + "] " + finding.where());
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            err.println("  " + finding.cause(locale));
            err.println("    → " + finding.fix(locale));
        }
    }
}
