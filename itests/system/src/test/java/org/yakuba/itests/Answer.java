package org.yakuba.itests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.stream.Collectors;

/** What a command said. */
record Answer(int exit, String out, String err) {

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(out))) {
            return reader.readObject();
        }
    }

    /** What it came to, without the steps on the way. */
    String said() {
        return (out + err).lines().filter(line -> !line.startsWith("…")).collect(Collectors.joining("\n"));
    }

    String firstLine() {
        return said().lines().findFirst().orElse("");
    }

    Answer expect(int wanted) {
        if (exit != wanted) {
            throw new AssertionError("exit code " + exit + ", expected " + wanted + "\n" + out + err);
        }
        return this;
    }
}
