package org.yakuba.generations.plan;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yakuba.generations.Messages;

/** Why something changes: a stable code for machines, a sentence for people. */
public record Reason(String code, Map<String, String> values) {

    public Reason {
        values = Map.copyOf(values);
    }

    public String say(Locale locale) {
        return Messages.of(Reason.class).say(locale, "reason." + code, values);
    }

    static Reason from(JsonObject json) {
        Map<String, String> values = new TreeMap<>();
        json.getJsonObject("values").forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
        return new Reason(json.getString("code"), values);
    }

    JsonObject toJson(Locale locale) {
        var detail = Json.createObjectBuilder();
        new TreeMap<>(values).forEach(detail::add);
        return Json.createObjectBuilder()
                .add("code", code)
                .add("values", detail)
                .add("text", say(locale))
                .build();
    }
}
