package org.yakuba.generations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is wrong, in a form that explains itself: what, where, and the edit that helps. The sentences are
 * {@code <code>.cause} and {@code <code>.fix} of {@code messages}.
 *
 * @param code stable, for machines and manuals
 * @param where the file or bundle it was found in
 */
public record Finding(Messages messages, String code, Severity severity, String where, Map<String, String> values) {

    /** An error refuses; a warning is told. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Finding {
        values = Map.copyOf(values);
    }

    public static Finding error(Class<?> owner, String code, String where, Map<String, String> values) {
        return new Finding(Messages.of(owner), code, Severity.ERROR, where, values);
    }

    public static Finding warning(Class<?> owner, String code, String where, Map<String, String> values) {
        return new Finding(Messages.of(owner), code, Severity.WARNING, where, values);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String cause(Locale locale) {
        return messages.say(locale, code + ".cause", withWhere());
    }

    public String fix(Locale locale) {
        return messages.say(locale, code + ".fix", withWhere());
    }

    public JsonObject toJson(Locale locale) {
        JsonObjectBuilder detail = Json.createObjectBuilder();
        new TreeMap<>(values).forEach(detail::add);
        return Json.createObjectBuilder()
                .add("code", code)
                .add("severity", severity.name().toLowerCase(Locale.ROOT))
                .add("where", where)
                .add("cause", cause(locale))
                .add("fix", fix(locale))
                .add("values", detail)
                .build();
    }

    private Map<String, String> withWhere() {
        Map<String, String> all = new TreeMap<>(values);
        all.put("where", where);
        return all;
    }
}
