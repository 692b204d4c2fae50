package org.yakuba.generations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the distribution by its path from the home directory. */
public record LockedFile(String path, Hash hash, long size) {

    public static LockedFile of(String path, Path content) {
        try {
            return new LockedFile(path, Hash.of(content), Files.size(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LockedFile from(JsonObject json) {
        return new LockedFile(
                json.getString("path"),
                new Hash(json.getString("sha256")),
                json.getJsonNumber("size").longValueExact());
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("path", path)
                .add("sha256", hash.hex())
                .add("size", size)
                .build();
    }
}
