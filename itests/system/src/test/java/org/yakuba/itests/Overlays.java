package org.yakuba.itests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Overlays as a municipality would write them, made from the one that the demo brought. */
final class Overlays {
    private final Instance instance;

    Overlays(Instance instance) {
        this.instance = instance;
    }

    /** The demo's own, with this under one PID besides. */
    Path with(String pid, JsonObject configuration) {
        JsonObject own = own();
        return write(Json.createObjectBuilder(own)
                .add(
                        "configurations",
                        Json.createObjectBuilder(own.getJsonObject("configurations"))
                                .add(pid, configuration))
                .build());
    }

    /** These features and nothing configured. */
    Path of(List<String> features) {
        JsonObject own = own();
        JsonObject extension = own.getJsonObject("extensions").getJsonObject("yakuba");
        JsonObject json = Json.createObjectBuilder(extension.getJsonObject("json"))
                .add("features", Json.createArrayBuilder(features))
                .build();
        return write(Json.createObjectBuilder(own)
                .add("configurations", JsonObject.EMPTY_JSON_OBJECT)
                .add(
                        "extensions",
                        Json.createObjectBuilder()
                                .add(
                                        "yakuba",
                                        Json.createObjectBuilder(extension).add("json", json)))
                .build());
    }

    private JsonObject own() {
        return read(instance.home().resolve("overlay/overlay.json"));
    }

    static JsonObject read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(JsonObject overlay) {
        try {
            Path directory = Files.createTempDirectory(instance.directory(), "overlay");
            Files.writeString(directory.resolve("overlay.json"), overlay.toString());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
