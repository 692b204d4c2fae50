package org.yakuba.itests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an installation looks like from outside: two pictures are equal when the same bundles serve with the same
 * configuration and answer alike, whoever brought them and when.
 */
record Picture(String lock, List<String> inventory, String saturday) {
    private static final List<String> OF_THE_DAY = List.of("since", "generation");

    static Picture of(Instance instance) {
        return new Picture(lock(instance), inventory(instance), saturday(instance));
    }

    /** The content of the generation that is to serve. */
    static String lock(Instance instance) {
        Path file = instance.store().resolve("generations/%06d.json".formatted(instance.generation()));
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getString("lock");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String saturday(Instance instance) {
        return instance.get("/api/calendar/v1/days/2026-11-21").body();
    }

    private static List<String> inventory(Instance instance) {
        return instance
                .yakuba("inventory", "--json")
                .expect(0)
                .json()
                .getJsonObject("result")
                .getJsonArray("inventory")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(Picture::line)
                .sorted()
                .toList();
    }

    private static String line(JsonObject bundle) {
        return bundle.entrySet().stream()
                .filter(entry -> !OF_THE_DAY.contains(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
