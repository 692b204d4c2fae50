package org.yakuba.generations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One operation on one content that somebody asked for and a second person agrees to. It is good for one use.
 *
 * @param subject hash of what exactly is to happen: a plan's target, a trust list
 * @param title the same in words, for the person who is asked
 */
public record Approval(
        String id,
        Operation operation,
        Hash subject,
        String title,
        Signed requested,
        Optional<Signed> approved,
        Optional<Signed> used) {

    /** What may need two people. */
    public enum Operation {
        APPLY,
        REVERT,
        TRUST;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who did something and when. */
    public record Signed(Actor actor, Instant when) {

        static Signed from(JsonObject json) {
            return new Signed(
                    new Actor(
                            json.getString("name"),
                            Actor.Kind.valueOf(json.getString("kind").toUpperCase(Locale.ROOT))),
                    Instant.parse(json.getString("when")));
        }

        JsonObject toJson() {
            return Json.createObjectBuilder()
                    .add("name", actor.name())
                    .add("kind", actor.kind().name().toLowerCase(Locale.ROOT))
                    .add("when", when.toString())
                    .build();
        }
    }

    public boolean isOpen() {
        return used.isEmpty();
    }

    boolean isFor(Operation wanted, Hash content) {
        return isOpen() && operation == wanted && subject.equals(content);
    }

    /** Throws {@link ApprovalException} when {@code actor} cannot be the second person. */
    Approval approvedBy(Actor actor, Instant when) {
        if (requested.actor().equals(actor)) {
            throw refused("approval-same-person", actor);
        }
        if (used.isPresent() || approved.isPresent()) {
            throw refused("approval-not-open", actor);
        }
        return new Approval(
                id, operation, subject, title, requested, Optional.of(new Signed(actor, when)), Optional.empty());
    }

    Approval usedBy(Actor actor, Instant when) {
        return new Approval(id, operation, subject, title, requested, approved, Optional.of(new Signed(actor, when)));
    }

    private ApprovalException refused(String code, Actor actor) {
        return new ApprovalException(Finding.error(
                Approval.class,
                code,
                id,
                Map.of(
                        "id",
                        id,
                        "actor",
                        actor.name(),
                        "requester",
                        requested.actor().name(),
                        "title",
                        title)));
    }

    static Approval from(JsonObject json) {
        return new Approval(
                json.getString("id"),
                Operation.valueOf(json.getString("operation").toUpperCase(Locale.ROOT)),
                new Hash(json.getString("subject")),
                json.getString("title"),
                Signed.from(json.getJsonObject("requested")),
                Optional.ofNullable(json.getJsonObject("approved")).map(Signed::from),
                Optional.ofNullable(json.getJsonObject("used")).map(Signed::from));
    }

    public JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("id", id)
                .add("operation", operation.id())
                .add("subject", subject.hex())
                .add("title", title)
                .add("requested", requested.toJson());
        approved.ifPresent(second -> json.add("approved", second.toJson()));
        used.ifPresent(use -> json.add("used", use.toJson()));
        return json.build();
    }
}
