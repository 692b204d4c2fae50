package org.yakuba.assembly;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yakuba.generations.Finding;
import org.yakuba.generations.features.RefusedException;

/** The assembly as a program of the build. Ends with 0 if all distributions were made, 1 if one was refused, 2 on wrong use. */
public final class Main {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        Optional<Options> parsed = Options.parse(arguments);
        if (parsed.isEmpty()) {
            err.println(Options.usage());
            return USAGE;
        }
        Options options = parsed.get();
        Seal seal = Seal.of(options.optionalPath("--key"), options.optionalPath("--demonstration-key"));
        for (Path overlay : options.paths("--overlay")) {
            Assembly assembly = new Assembly(new Inputs(
                    options.path("--features"),
                    overlay,
                    new Artifacts(options.path("--artifacts")),
                    options.paths("--files"),
                    seal,
                    options.text("--version"),
                    Instant.parse(options.text("--timestamp"))));
            try {
                out.println(assembly.writeTo(options.path("--to")));
                assembly.warnings().forEach(warning -> print(warning, err));
            } catch (RefusedException e) {
                assembly.warnings().forEach(warning -> print(warning, err));
                e.findings().stream().filter(Finding::isError).forEach(finding -> print(finding, err));
                return REFUSED;
            }
        }
        options.optionalPath("--repository")
                .ifPresent(repository -> new VendorRepository(
                                options.path("--published"), options.path("--parent"), options.text("--version"))
                        .writeTo(repository));
        return 0;
    }

    private static void print(Finding finding, PrintStream err) {
        err.println("[" + finding.code() + "] " + finding.where());
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            err.println("  " + finding.cause(locale));
            err.println("    → " + finding.fix(locale));
        }
    }
}
