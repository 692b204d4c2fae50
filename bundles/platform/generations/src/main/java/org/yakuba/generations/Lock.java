package org.yakuba.generations;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The locked content of one distribution: every file by its hash, every configuration by its value. Two locks with the
 * same text run the same product.
 *
 * @param configurations by PID ({@code factory~name} for a factory), values with the typed keys of OSGi configuration
 *     JSON ({@code "port:Integer"})
 * @param sources feature and overlay files as they were assembled, so that another overlay can be tried on them
 */
public record Lock(
        String distribution,
        String version,
        String municipality,
        List<LockedFile> runtime,
        List<LockedBundle> bundles,
        List<LockedFeature> features,
        JsonObject configurations,
        List<LockedFile> sources) {
    public static final int FORMAT = 1;

    public Lock {
        runtime = sorted(runtime, LockedFile::path);
        bundles = sorted(bundles, LockedBundle::id);
        features = sorted(features, LockedFeature::name);
        sources = sorted(sources, LockedFile::path);
    }

    public static Lock read(Path file) {
        return from(CanonicalJson.read(file), file.toString());
    }

    /** {@code where} names the text for the message when it is no lock. */
    public static Lock parse(String text, String where) {
        return from(CanonicalJson.parse(text, where), where);
    }

    private static Lock from(JsonObject json, String where) {
        if (json.getInt("format", 0) != FORMAT) {
            throw new IllegalArgumentException(where + ": lock format " + json.get("format") + ", expected " + FORMAT);
        }
        return new Lock(
                json.getString("distribution"),
                json.getString("version"),
                json.getString("municipality"),
                list(json, "runtime", LockedFile::from),
                list(json, "bundles", LockedBundle::from),
                list(json, "features", LockedFeature::from),
                json.getJsonObject("configurations"),
                list(json, "sources", LockedFile::from));
    }

    public String toJson() {
        return CanonicalJson.write(Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("distribution", distribution)
                .add("version", version)
                .add("municipality", municipality)
                .add("runtime", array(runtime, LockedFile::toJson))
                .add("bundles", array(bundles, LockedBundle::toJson))
                .add("features", array(features, LockedFeature::toJson))
                .add("configurations", configurations)
                .add("sources", array(sources, LockedFile::toJson))
                .build());
    }

    public Hash hash() {
        return Hash.of(toJson());
    }

    public Optional<LockedBundle> bundle(String symbolicName) {
        return bundles.stream()
                .filter(bundle -> bundle.symbolicName().equals(symbolicName))
                .findFirst();
    }

    public Lock withBundles(List<LockedBundle> changed) {
        return new Lock(distribution, version, municipality, runtime, changed, features, configurations, sources);
    }

    private static <T> List<T> sorted(List<T> list, Function<T, String> key) {
        return list.stream().sorted(Comparator.comparing(key)).toList();
    }

    private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> element) {
        return json.getJsonArray(key).getValuesAs(JsonObject.class).stream()
                .map(element)
                .toList();
    }

    private static <T> JsonArray array(List<T> list, Function<T, JsonObject> element) {
        return list.stream().map(element).collect(CanonicalJson.array());
    }
}
