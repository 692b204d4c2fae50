package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;

/** Whose key it is, as people call them in Japanese and in English. */
public record Holder(String ja, String en) {

    public Holder {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a holder needs a name in Japanese and in English");
        }
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }

    static Holder from(JsonObject json) {
        return new Holder(json.getString("ja"), json.getString("en"));
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("ja", ja).add("en", en).build();
    }
}
