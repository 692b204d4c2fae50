package org.yakuba.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Messages;

/**
 * Why something does not run, as a tree: the leaves are the root causes.
 *
 * @param subject what it is about
 * @param owner who can mend it; the vendor of a bundle, or empty
 */
record Cause(String code, String subject, String owner, Map<String, String> values, List<Cause> because) {
    private static final Messages MESSAGES = Messages.of(Cause.class);

    Cause {
        values = Map.copyOf(values);
        because = List.copyOf(because);
    }

    String text(Locale locale) {
        return say(locale, "cause");
    }

    String fix(Locale locale) {
        return say(locale, "fix");
    }

    boolean isSound() {
        return code.equals("sound");
    }

    /** The deepest first cause: what to mend first. */
    Cause root() {
        return because.isEmpty() ? this : because.get(0).root();
    }

    JsonObject toJson(Locale locale) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("subject", subject)
                .add("owner", owner)
                .add("text", text(locale))
                .add("fix", fix(locale))
                .add(
                        "because",
                        because.stream().map(cause -> cause.toJson(locale)).collect(CanonicalJson.array()))
                .build();
    }

    /** The tree with its root cause first, for a terminal. */
    String print(Locale locale) {
        StringBuilder out = new StringBuilder();
        Cause root = root();
        out.append(root.text(locale)).append('\n');
        if (!isSound()) {
            out.append("  → ").append(root.fix(locale)).append("\n\n");
            branch(out, locale, "");
        }
        return out.toString();
    }

    private void branch(StringBuilder out, Locale locale, String indent) {
        out.append(indent).append(subject).append(": ").append(text(locale)).append('\n');
        because.forEach(cause -> cause.branch(out, locale, indent + "  "));
    }

    private String say(Locale locale, String part) {
        Map<String, String> all = new java.util.TreeMap<>(values);
        all.put("subject", subject);
        all.put("owner", owner);
        return MESSAGES.say(locale, "why." + code + "." + part, all);
    }
}
