package org.yakuba.generations.plan;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.Messages;

/** Reads a plan back from the form {@link PlanJson} wrote. */
final class StoredPlan {
    private final GenerationStore store;
    private final JsonObject json;

    StoredPlan(GenerationStore store, JsonObject json) {
        this.store = store;
        this.json = json;
    }

    Plan read() {
        JsonObject actor = json.getJsonObject("actor");
        Hash lock = new Hash(json.getJsonObject("target").getString("lock"));
        return new Plan(
                json.getString("id"),
                Instant.parse(json.getString("made")),
                new Actor(actor.getString("name"), constant(Actor.Kind.class, actor.getString("kind"))),
                constant(Generation.Kind.class, json.getString("kind")),
                json.getString("asked"),
                json.getString("why"),
                Generation.from(json.getJsonObject("from")),
                optional(json, "backTo").map(Generation::from),
                Lock.parse(store.blobs().text(lock), lock.hex()),
                new Hash(json.getJsonObject("target").getString("base")),
                list("bundles", StoredPlan::bundle),
                list(
                        "refreshed",
                        one -> new Refreshed(LockedBundle.from(one.getJsonObject("bundle")), one.getString("through"))),
                list("configurations", StoredPlan::configuration),
                list("runtime", StoredPlan::runtime),
                list(
                        "schema",
                        one -> new SchemaStep(one.getString("domain"), one.getString("id"), one.getString("title"))),
                list("domains", StoredPlan::domain),
                expected(json.getJsonObject("expected")),
                list("findings", StoredPlan::finding));
    }

    private static BundleChange bundle(JsonObject json) {
        return new BundleChange(
                optional(json, "from").map(LockedBundle::from),
                optional(json, "to").map(LockedBundle::from),
                constant(Way.class, json.getString("way")),
                Reason.from(json.getJsonObject("why")));
    }

    private static ConfigurationChange configuration(JsonObject json) {
        return new ConfigurationChange(
                json.getString("pid"),
                json.getString("key"),
                Optional.ofNullable(json.getString("from", null)),
                Optional.ofNullable(json.getString("to", null)),
                constant(Way.class, json.getString("way")));
    }

    private static RuntimeChange runtime(JsonObject json) {
        String path = json.getString("path");
        return new RuntimeChange(
                path,
                optional(json, "from").map(LockedFile::from),
                optional(json, "to").map(LockedFile::from));
    }

    private static AffectedDomain domain(JsonObject json) {
        JsonObject title = json.getJsonObject("title");
        return new AffectedDomain(
                json.getString("domain"),
                title.getString("ja"),
                title.getString("en"),
                json.getBoolean("held"),
                json.getString("through"));
    }

    private static Expectation expected(JsonObject json) {
        return new Expectation(
                Duration.ofMillis(json.getJsonNumber("milliseconds").longValueExact()),
                Duration.ofMillis(json.getJsonNumber("waitMilliseconds").longValueExact()),
                json.getBoolean("measured"));
    }

    private static Finding finding(JsonObject json) {
        Map<String, String> values = new TreeMap<>();
        json.getJsonObject("values").forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
        return new Finding(
                Messages.ofArea(json.getString("area")),
                json.getString("code"),
                constant(Finding.Severity.class, json.getString("severity")),
                json.getString("where"),
                values);
    }

    private <T> List<T> list(String key, Function<JsonObject, T> element) {
        return json.getJsonArray(key).getValuesAs(JsonObject.class).stream()
                .map(element)
                .toList();
    }

    private static Optional<JsonObject> optional(JsonObject json, String key) {
        return Optional.ofNullable(json.getJsonObject(key));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
