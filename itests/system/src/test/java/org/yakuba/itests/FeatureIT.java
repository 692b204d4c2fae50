package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Features as they are: each stands on what it says it requires, and the order of its bundles means nothing. */
final class FeatureIT {

    @Test
    @Tag("RT-01")
    @Tag("RT-04")
    void everyFeatureStartsByItselfWithWhatItRequires() {
        try (Instance instance = Instance.demo()) {
            Map<String, JsonObject> features = features(instance);
            assertThat(features).containsKeys("runtime", "calendar");
            for (String feature : features.keySet()) {
                Path overlay = new Overlays(instance).of(requiredBy(feature, features));
                instance.yakuba("plan", "--overlay", overlay.toString()).expect(0);
                instance.yakuba("apply").expect(0);
                instance.start();
                assertThat(featuresOf(instance)).isEqualTo(Set.copyOf(requiredBy(feature, features)));
                instance.yakuba("why").expect(0);
                instance.yakuba("health").expect(0);
                instance.yakuba("verify").expect(0);
                instance.stop();
            }
        }
    }

    @Test
    @Tag("RT-04")
    void theOrderOfBundlesMeansNothing() {
        Proof proof = new Proof("shuffle");
        try (Instance instance = Instance.demo().start()) {
            Picture usual = Picture.of(instance);
            instance.stop();
            for (int seed = 1; seed <= Size.of(3, 20); seed++) {
                if (proof.has("seed " + seed)) {
                    continue;
                }
                instance.with("YAKUBA_JAVA_OPTS", "-Dyakuba.shuffle=" + seed).start();
                instance.with("YAKUBA_JAVA_OPTS", "");
                assertThat(instance.logText()).contains("order " + seed + ": ");
                assertThat(Picture.of(instance)).as("order %d", seed).isEqualTo(usual);
                instance.yakuba("why").expect(0);
                instance.yakuba("verify").expect(0);
                instance.stop();
                proof.add("seed " + seed);
            }
        }
    }

    /** The feature and everything below it. */
    private static List<String> requiredBy(String feature, Map<String, JsonObject> features) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(feature));
        while (!open.isEmpty()) {
            String next = open.remove(0);
            if (found.add(next)) {
                extension(java.util.Objects.requireNonNull(features.get(next), next))
                        .getJsonArray("requires")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(required -> required.getString("feature"))
                        .forEach(open::add);
            }
        }
        return List.copyOf(found);
    }

    private static Set<String> featuresOf(Instance instance) {
        Path lock = instance.store().resolve("blobs").resolve(Picture.lock(instance));
        return Set.copyOf(Overlays.read(lock).getJsonArray("features").getValuesAs(JsonObject.class).stream()
                .map(feature -> feature.getString("name"))
                .toList());
    }

    private static Map<String, JsonObject> features(Instance instance) {
        try (Stream<Path> files = Files.list(instance.home().resolve("features"))) {
            Map<String, JsonObject> features = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".json"))
                    .map(Overlays::read)
                    .forEach(feature -> features.put(extension(feature).getString("name"), feature));
            return features;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject extension(JsonObject feature) {
        return feature.getJsonObject("extensions").getJsonObject("yakuba").getJsonObject("json");
    }
}
