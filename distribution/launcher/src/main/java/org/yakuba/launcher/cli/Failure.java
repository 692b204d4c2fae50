package org.yakuba.launcher.cli;

import java.util.Locale;
import java.util.Map;
import org.yakuba.generations.Finding;

/** Ends a command with a cause and the edit that helps. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ExitCode exit;
    private final transient Finding finding;

    Failure(ExitCode exit, Finding finding) {
        super(finding.cause(Locale.ENGLISH));
        this.exit = exit;
        this.finding = finding;
    }

    static Failure of(ExitCode exit, String code, String where, Map<String, String> values) {
        return new Failure(exit, Finding.error(Failure.class, code, where, values));
    }

    ExitCode exit() {
        return exit;
    }

    Finding finding() {
        return finding;
    }
}
