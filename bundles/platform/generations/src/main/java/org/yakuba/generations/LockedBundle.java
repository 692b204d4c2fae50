package org.yakuba.generations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/** A bundle by content: {@code id} is its Maven coordinate {@code group:artifact:version}. */
public record LockedBundle(
        String id, String symbolicName, String version, Hash hash, long size, String vendor, List<String> features) {

    public LockedBundle {
        features = List.copyOf(features);
    }

    public static LockedBundle from(JsonObject json) {
        return new LockedBundle(
                json.getString("id"),
                json.getString("symbolicName"),
                json.getString("version"),
                new Hash(json.getString("sha256")),
                json.getJsonNumber("size").longValueExact(),
                json.getString("vendor"),
                json.getJsonArray("features").getValuesAs(JsonString::getString));
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("symbolicName", symbolicName)
                .add("version", version)
                .add("sha256", hash.hex())
                .add("size", size)
                .add("vendor", vendor)
                .add("features", Json.createArrayBuilder(features))
                .build();
    }
}
