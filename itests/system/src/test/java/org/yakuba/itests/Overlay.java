package org.yakuba.itests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo municipality's overlay with other configurations. */
final class Overlay {
    private final Instance instance;
    private JsonObject overlay;

    private Overlay(Instance instance, JsonObject overlay) {
        this.instance = instance;
        this.overlay = overlay;
    }

    static Overlay of(Instance instance) {
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(instance.home().resolve("overlay/overlay.json")))) {
            return new Overlay(instance, reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Overlay configure(String pid, String key, int value) {
        return configure(pid, key, Json.createValue(value));
    }

    Overlay configure(String pid, String key, String... values) {
        return configure(pid, key, Json.createArrayBuilder(List.of(values)).build());
    }

    private Overlay configure(String pid, String key, JsonValue value) {
        JsonObject configurations = overlay.getJsonObject("configurations");
        JsonObject former =
                configurations.containsKey(pid) ? configurations.getJsonObject(pid) : JsonValue.EMPTY_JSON_OBJECT;
        overlay = Json.createObjectBuilder(overlay)
                .add(
                        "configurations",
                        Json.createObjectBuilder(configurations)
                                .add(pid, Json.createObjectBuilder(former).add(key, value)))
                .build();
        return this;
    }

    /** The directory of the overlay. */
    Path write() {
        try {
            Path directory = Files.createTempDirectory(instance.directory(), "overlay");
            Files.writeString(directory.resolve("overlay.json"), overlay.toString());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
