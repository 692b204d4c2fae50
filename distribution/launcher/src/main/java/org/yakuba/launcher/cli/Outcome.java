package org.yakuba.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;

/**
 * What a command says: words for a person, data for a machine, a number for the shell.
 *
 * @param text ends with a line feed, or is empty
 */
record Outcome(int exit, String text, JsonObject result) {

    static Outcome of(ExitCode exit, String text, JsonObject result) {
        return new Outcome(exit.code(), text, result);
    }

    static Outcome ok(String text, JsonObject result) {
        return of(ExitCode.OK, text, result);
    }

    static Outcome of(ExitCode exit, Finding finding, Locale locale) {
        return of(
                exit,
                finding.cause(locale) + "\n  → " + finding.fix(locale) + "\n",
                Json.createObjectBuilder()
                        .add("finding", finding.toJson(locale))
                        .build());
    }

    /** For machines. */
    String toJson() {
        return CanonicalJson.write(Json.createObjectBuilder()
                .add("exit", exit)
                .add("result", result)
                .build());
    }
}
