package org.yakuba.itests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** What a command said. */
record Answer(int exit, String out, String err) {

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(out))) {
            return reader.readObject();
        }
    }

    String firstLine() {
        return (out + err).lines().findFirst().orElse("");
    }

    Answer expect(int wanted) {
        if (exit != wanted) {
            throw new AssertionError("exit code " + exit + ", expected " + wanted + "\n" + out + err);
        }
        return this;
    }
}
