package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;

/**
 * What is trusted no longer, whenever it was signed.
 *
 * @param of the key id, or the SHA-256 of the bundle
 */
public record Revocation(String of, LocalDate on, String reason) {

    public Revocation {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a revocation needs a reason");
        }
    }

    static Revocation from(JsonObject json) {
        return new Revocation(json.getString("of"), LocalDate.parse(json.getString("on")), json.getString("reason"));
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("of", of)
                .add("on", on.toString())
                .add("reason", reason)
                .build();
    }
}
