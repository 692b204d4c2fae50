package org.yakuba.generations.sbom;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;

/** CycloneDX 1.6: every bundle and every library of the launcher with vendor, licence, hash and package URL. */
public final class Sbom {
    private final Lock lock;
    private final Licences licences;

    private Sbom(Lock lock, Licences licences) {
        this.lock = lock;
        this.licences = licences;
    }

    /** The same text for the same lock, whenever and wherever it is made. */
    public static JsonObject of(Lock lock, Licences licences) {
        return new Sbom(lock, licences).json();
    }

    private JsonObject json() {
        List<JsonObject> components = new ArrayList<>();
        lock.bundles().forEach(bundle -> components.add(bundle(bundle)));
        lock.runtime().stream()
                .filter(file -> file.path().endsWith(".jar"))
                .forEach(file -> components.add(library(file)));
        return Json.createObjectBuilder()
                .add("bomFormat", "CycloneDX")
                .add("specVersion", "1.6")
                .add("serialNumber", "urn:uuid:" + serial())
                .add("version", 1)
                .add(
                        "metadata",
                        Json.createObjectBuilder()
                                .add(
                                        "component",
                                        Json.createObjectBuilder()
                                                .add("type", "application")
                                                .add("bom-ref", lock.distribution())
                                                .add("name", lock.distribution())
                                                .add("version", lock.version()))
                                .add(
                                        "properties",
                                        properties(Map.of(
                                                "yakuba:lock", lock.hash().hex(),
                                                "yakuba:municipality", lock.municipality()))))
                .add("components", components.stream().collect(CanonicalJson.array()))
                .build();
    }

    private JsonObject bundle(LockedBundle bundle) {
        JsonObjectBuilder json = component(bundle.id(), bundle.symbolicName(), bundle.version(), bundle.hash())
                .add("supplier", Json.createObjectBuilder().add("name", bundle.vendor()));
        licences.of(bundle).ifPresent(licence -> json.add("licenses", licence(licence)));
        Map<String, String> properties = new TreeMap<>();
        properties.put("yakuba:symbolicName", bundle.symbolicName());
        properties.put("yakuba:features", String.join(" ", bundle.features()));
        return json.add("properties", properties(properties)).build();
    }

    private JsonObject library(LockedFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        Optional<String> id = licences.id(name);
        JsonObjectBuilder json = component(id.orElse(name), name, lock.version(), file.hash());
        id.flatMap(licences::of).ifPresent(licence -> json.add("licenses", licence(licence)));
        return json.add("properties", properties(Map.of("yakuba:path", file.path())))
                .build();
    }

    private static JsonObjectBuilder component(String id, String name, String version, Hash hash) {
        String[] coordinate = id.split(":");
        boolean maven = coordinate.length == 3;
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "library")
                .add("bom-ref", id)
                .add("name", maven ? coordinate[1] : name)
                .add("version", maven ? coordinate[2] : version)
                .add(
                        "hashes",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("alg", "SHA-256")
                                        .add("content", hash.hex())));
        if (maven) {
            json.add("group", coordinate[0])
                    .add(
                            "purl",
                            "pkg:maven/" + coordinate[0] + "/" + coordinate[1] + "@" + coordinate[2] + "?type=jar");
        }
        return json;
    }

    private static JsonArray licence(String licence) {
        boolean expression = licence.matches("[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*");
        JsonObject value = expression
                ? Json.createObjectBuilder().add("expression", licence).build()
                : Json.createObjectBuilder()
                        .add("license", Json.createObjectBuilder().add("name", licence))
                        .build();
        return Json.createArrayBuilder().add(value).build();
    }

    private static JsonArray properties(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> Json.createObjectBuilder()
                                .add("name", entry.getKey())
                                .add("value", entry.getValue())
                                .build())
                        .collect(CanonicalJson.array());
    }

    private UUID serial() {
        return UUID.nameUUIDFromBytes(lock.hash().hex().getBytes(StandardCharsets.US_ASCII));
    }
}
