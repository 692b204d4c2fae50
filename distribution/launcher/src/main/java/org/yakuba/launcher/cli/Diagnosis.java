package org.yakuba.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.plan.Plan;
import org.yakuba.generations.plan.Plans;
import org.yakuba.generations.plan.SecretKeys;

/**
 * The facts that support needs, by file name. Whoever acted is a number, free text and paths are left out, and what
 * looks like a secret is hidden.
 */
final class Diagnosis {
    private final Session session;
    private final List<String> actors = new ArrayList<>();

    Diagnosis(Session session) {
        this.session = session;
    }

    Map<String, JsonObject> files() {
        Verification verification = Verification.of(session);
        Map<String, JsonObject> files = new TreeMap<>();
        files.put("machine.json", machine());
        files.put("lock.json", lock(verification.lock()));
        files.put("history.json", history());
        files.put("plans.json", plans());
        files.put(
                "findings.json",
                Json.createObjectBuilder()
                        .add(
                                "findings",
                                verification.findings().stream()
                                        .map(finding -> finding.toJson(Locale.ENGLISH))
                                        .collect(CanonicalJson.array()))
                        .build());
        verification.facts().ifPresent(facts -> files.put("running.json", withoutNames(facts)));
        files.replaceAll((name, json) -> scrubbed("", json).asJsonObject());
        return files;
    }

    private static JsonObject machine() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (String property :
                List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.version", "os.arch")) {
            json.add(property, System.getProperty(property, ""));
        }
        return json.add("processors", Runtime.getRuntime().availableProcessors())
                .add("maxMemory", Runtime.getRuntime().maxMemory())
                .build();
    }

    private static JsonObject lock(Lock lock) {
        return CanonicalJson.parse(lock.toJson(), "lock");
    }

    private JsonObject history() {
        return Json.createObjectBuilder()
                .add(
                        "generations",
                        session.store().history().stream().map(this::generation).collect(CanonicalJson.array()))
                .build();
    }

    private JsonObject plans() {
        Plans plans = new Plans(session.store());
        return Json.createObjectBuilder()
                .add(
                        "plans",
                        plans.ids().stream()
                                .flatMap(id -> plans.find(id).stream())
                                .map(this::plan)
                                .collect(CanonicalJson.array()))
                .build();
    }

    private JsonObject plan(Plan plan) {
        JsonObjectBuilder json = Json.createObjectBuilder(plan.toJson(Locale.ENGLISH));
        List.of("actor", "why", "asked", "summary").forEach(json::remove);
        plan.backTo().ifPresent(generation -> json.add("backTo", generation(generation)));
        return json.add("from", generation(plan.from())).build();
    }

    private JsonObject generation(Generation generation) {
        return withoutName(generation.toJson());
    }

    private JsonObject withoutNames(JsonObject facts) {
        return Json.createObjectBuilder(facts)
                .add("generation", withoutName(facts.getJsonObject("generation")))
                .build();
    }

    private JsonObject withoutName(JsonObject generation) {
        String name = generation.getJsonObject("actor").getString("name");
        if (!actors.contains(name)) {
            actors.add(name);
        }
        return Json.createObjectBuilder(generation)
                .remove("why")
                .add("actor", "actor " + (actors.indexOf(name) + 1))
                .build();
    }

    private JsonValue scrubbed(String key, JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            object.forEach((name, child) -> json.add(name, scrubbed(name, child)));
            return json.build();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(child -> scrubbed(key, child)).collect(CanonicalJson.array());
        }
        return value instanceof JsonString text
                ? Json.createValue(withoutPlaces(SecretKeys.shown(key, text.getString())))
                : value;
    }

    /** Paths tell who somebody is. */
    private String withoutPlaces(String text) {
        String person = System.getProperty("user.home", "");
        String placeless = text.replace(session.installation().data().toString(), "<data>")
                .replace(session.installation().home().toString(), "<home>");
        return person.length() > 1 ? placeless.replace(person, "~") : placeless;
    }
}
