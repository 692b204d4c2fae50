package org.yakuba.generations.features;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;

/**
 * What is deployed, as a CycloneDX 1.6 document: every bundle and every jar of the class path by hash, with vendor and
 * licence, and what was copied into them. The same lock always gives the same text.
 */
public final class Sbom {
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9.+() -]+");
    private final Lock lock;
    private final Function<Hash, byte[]> contents;
    private final Map<String, Artifact> named = new HashMap<>();

    private Sbom(Lock lock, Function<Hash, byte[]> contents) {
        this.lock = lock;
        this.contents = contents;
    }

    /** @param contents of the lock's sources and bundles, as the store of generations keeps them */
    public static String of(Lock lock, Function<Hash, byte[]> contents) {
        Sbom sbom = new Sbom(lock, contents);
        sbom.readSources();
        return CanonicalJson.write(sbom.document());
    }

    private void readSources() {
        Map<String, String> features = new TreeMap<>();
        for (LockedFile source : lock.sources()) {
            String text = new String(contents.apply(source.hash()), StandardCharsets.UTF_8);
            if (source.path().startsWith("features/") && source.path().endsWith(".json")) {
                features.put(source.path(), text);
            } else if (source.path().equals("overlay/overlay.json")) {
                name(FeatureReader.overlay(source.path(), text).bundles());
            }
        }
        for (Feature feature : FeatureReader.features(features)) {
            name(feature.bundles());
            name(feature.launcher());
        }
    }

    private void name(List<Artifact> artifacts) {
        artifacts.forEach(artifact -> named.merge(
                artifact.id().toString(),
                artifact,
                (one, other) -> one.license().isEmpty() ? other : one));
    }

    private JsonObject document() {
        Map<String, JsonObject> components = new TreeMap<>();
        lock.bundles().forEach(bundle -> add(components, bundle(bundle)));
        lock.runtime().stream().filter(file -> file.path().endsWith(".jar")).forEach(jar -> add(components, jar(jar)));
        String product = "pkg:generic/" + lock.distribution() + "@" + lock.version();
        JsonArrayBuilder all = Json.createArrayBuilder();
        components.values().forEach(all::add);
        UUID serial = UUID.nameUUIDFromBytes(lock.toJson().getBytes(StandardCharsets.UTF_8));
        return Json.createObjectBuilder()
                .add("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
                .add("bomFormat", "CycloneDX")
                .add("specVersion", "1.6")
                .add("serialNumber", "urn:uuid:" + serial)
                .add("version", 1)
                .add("metadata", Json.createObjectBuilder().add("component", product(product)))
                .add("components", all)
                .add(
                        "dependencies",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("ref", product)
                                        .add("dependsOn", Json.createArrayBuilder(components.keySet()))))
                .build();
    }

    private JsonObject product(String reference) {
        return Json.createObjectBuilder()
                .add("type", "application")
                .add("bom-ref", reference)
                .add("name", lock.distribution())
                .add("version", lock.version())
                .add("purl", reference)
                .add("licenses", licenses("Apache-2.0"))
                .add(
                        "properties",
                        Json.createArrayBuilder()
                                .add(property("yakuba:lock", lock.hash().hex()))
                                .add(property("yakuba:municipality", lock.municipality())))
                .build();
    }

    private JsonObject bundle(LockedBundle bundle) {
        Artifact artifact = named.getOrDefault(
                bundle.id(),
                new Artifact(
                        Coordinate.parse(bundle.id())
                                .orElseGet(() -> new Coordinate("", bundle.symbolicName(), bundle.version())),
                        "",
                        List.of(),
                        ""));
        JsonArrayBuilder properties =
                Json.createArrayBuilder().add(property("yakuba:symbolicName", bundle.symbolicName()));
        bundle.features().forEach(feature -> properties.add(property("yakuba:feature", feature)));
        String license =
                artifact.license().isEmpty() ? JarLicense.of(contents.apply(bundle.hash())) : artifact.license();
        return component(artifact, license, bundle.hash())
                .add("supplier", Json.createObjectBuilder().add("name", bundle.vendor()))
                .add("properties", properties)
                .build();
    }

    private JsonObject jar(LockedFile jar) {
        Artifact artifact = named.values().stream()
                .filter(candidate -> jar.path().endsWith("/" + fileName(candidate.id())))
                .findFirst()
                .orElseGet(() -> new Artifact(
                        new Coordinate("", jar.path().replaceAll("^.*/|\\.jar$", ""), lock.version()),
                        "",
                        List.of(),
                        ""));
        return component(artifact, artifact.license(), jar.hash())
                .add("properties", Json.createArrayBuilder().add(property("yakuba:path", jar.path())))
                .build();
    }

    private static String fileName(Coordinate id) {
        return id.artifact() + "-" + id.version() + ".jar";
    }

    private static JsonObjectBuilder component(Artifact artifact, String license, Hash hash) {
        JsonObjectBuilder component = component(artifact, license, purl(artifact.id()))
                .add(
                        "hashes",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("alg", "SHA-256")
                                        .add("content", hash.hex())));
        List<JsonObject> inside = new ArrayList<>();
        for (Artifact contained : artifact.contains()) {
            inside.add(component(contained, contained.license(), purl(artifact.id()) + "#" + contained.id())
                    .build());
        }
        if (!inside.isEmpty()) {
            JsonArrayBuilder components = Json.createArrayBuilder();
            inside.forEach(components::add);
            component.add("components", components);
        }
        return component;
    }

    private static JsonObjectBuilder component(Artifact artifact, String license, String reference) {
        JsonObjectBuilder component = Json.createObjectBuilder()
                .add("type", "library")
                .add("bom-ref", reference)
                .add("name", artifact.id().artifact())
                .add("version", artifact.id().version())
                .add("purl", purl(artifact.id()));
        if (!artifact.id().group().isEmpty()) {
            component.add("group", artifact.id().group());
        }
        if (!license.isEmpty()) {
            component.add("licenses", licenses(license));
        }
        return component;
    }

    private static JsonArrayBuilder licenses(String license) {
        JsonObject choice = SPDX.matcher(license).matches()
                ? Json.createObjectBuilder().add("expression", license).build()
                : Json.createObjectBuilder()
                        .add("license", Json.createObjectBuilder().add("name", license))
                        .build();
        return Json.createArrayBuilder().add(choice);
    }

    private static String purl(Coordinate id) {
        return id.group().isEmpty()
                ? "pkg:generic/" + id.artifact() + "@" + id.version()
                : "pkg:maven/" + id.group() + "/" + id.artifact() + "@" + id.version();
    }

    private static JsonObject property(String name, String value) {
        return Json.createObjectBuilder().add("name", name).add("value", value).build();
    }

    private static void add(Map<String, JsonObject> components, JsonObject component) {
        components.put(component.getString("bom-ref"), component);
    }
}
