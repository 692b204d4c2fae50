package org.yakuba.launcher.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import org.yakuba.generations.Finding;

/** What a command says: words for a person, data for a machine, a number for the shell. */
public record Reply(int exit, String text, JsonObject result) {
    static final int OK = 0;
    static final int REFUSED = 3;
    static final int UNTRUSTED = 6;
    static final int NEEDS_APPROVAL = 7;

    static Reply ok(String text, JsonObject result) {
        return new Reply(OK, text, result);
    }

    static Reply of(int exit, Finding finding, Locale locale) {
        return new Reply(
                exit,
                sentences(finding, locale),
                Json.createObjectBuilder()
                        .add("finding", finding.toJson(locale))
                        .build());
    }

    static String sentences(Finding finding, Locale locale) {
        return finding.cause(locale) + "\n  → " + finding.fix(locale) + "\n";
    }
}
