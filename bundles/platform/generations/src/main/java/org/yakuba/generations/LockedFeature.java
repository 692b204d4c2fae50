package org.yakuba.generations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;

/** A capability of the distribution as its feature file names it. */
public record LockedFeature(
        String id, String name, String titleJa, String titleEn, List<String> provides, List<String> requires) {

    public LockedFeature {
        provides = List.copyOf(provides);
        requires = List.copyOf(requires);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("ja") ? titleJa : titleEn;
    }

    static LockedFeature from(JsonObject json) {
        JsonObject title = json.getJsonObject("title");
        return new LockedFeature(
                json.getString("id"),
                json.getString("name"),
                title.getString("ja"),
                title.getString("en"),
                json.getJsonArray("provides").getValuesAs(JsonString::getString),
                json.getJsonArray("requires").getValuesAs(JsonString::getString));
    }

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("name", name)
                .add("title", Json.createObjectBuilder().add("ja", titleJa).add("en", titleEn))
                .add("provides", Json.createArrayBuilder(provides))
                .add("requires", Json.createArrayBuilder(requires))
                .build();
    }
}
