package org.yakuba.generations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One state of an installation: what was locked, and who made it, when and why.
 *
 * @param base hash of the lock that an assembler signed and that this generation grew from
 * @param parent the generation that served before
 */
public record Generation(
        int number, Kind kind, Hash lock, Hash base, OptionalInt parent, Actor actor, Instant when, String why) {

    public enum Kind {
        INSTALL,
        REPLACE,
        OVERLAY,
        DISTRIBUTION,
        REVERT
    }

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("generations count from 1, not " + number);
        }
    }

    static Generation parse(String text, String where) {
        return from(CanonicalJson.parse(text, where));
    }

    public static Generation from(JsonObject json) {
        JsonObject actor = json.getJsonObject("actor");
        return new Generation(
                json.getInt("number"),
                Kind.valueOf(json.getString("kind").toUpperCase(Locale.ROOT)),
                new Hash(json.getString("lock")),
                new Hash(json.getString("base")),
                json.containsKey("parent") ? OptionalInt.of(json.getInt("parent")) : OptionalInt.empty(),
                new Actor(
                        actor.getString("name"),
                        Actor.Kind.valueOf(actor.getString("kind").toUpperCase(Locale.ROOT))),
                Instant.parse(json.getString("when")),
                json.getString("why"));
    }

    public JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("number", number)
                .add("kind", kind.name().toLowerCase(Locale.ROOT))
                .add("lock", lock.hex())
                .add("base", base.hex())
                .add(
                        "actor",
                        Json.createObjectBuilder()
                                .add("name", actor.name())
                                .add("kind", actor.kind().name().toLowerCase(Locale.ROOT)))
                .add("when", when.toString())
                .add("why", why);
        parent.ifPresent(number -> json.add("parent", number));
        return json.build();
    }
}
