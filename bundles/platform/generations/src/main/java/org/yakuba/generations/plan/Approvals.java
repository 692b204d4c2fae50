package org.yakuba.generations.plan;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Actor;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Finding;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Lock;

/**
 * What needs two people. How many a change needs is said by the configuration {@value #PID}, key {@code people}, of the
 * generation that serves, so that no change can lift the rule for itself. Who planned counts as the first.
 */
public final class Approvals {
    public static final String PID = "org.yakuba.control.approval";
    private final Path directory;

    /** One person's yes to exactly the target that was planned. */
    public record Approval(Actor actor, Instant when) {}

    private Approvals(Path directory) {
        this.directory = directory;
    }

    public static Approvals of(GenerationStore store) {
        return new Approvals(store.root().resolve("approvals"));
    }

    /** How many people a change of an installation with this lock needs, the planner among them. */
    public static int needed(Lock serving) {
        JsonObject rule = serving.configurations().getJsonObject(PID);
        if (rule == null) {
            return 1;
        }
        return rule.entrySet().stream()
                .filter(entry -> entry.getKey().split(":", 2)[0].equals("people"))
                .map(entry -> Integer.parseInt(entry.getValue().toString().replace("\"", "")))
                .findFirst()
                .orElse(1);
    }

    public List<Approval> of(Plan plan) {
        Path file = file(plan);
        if (!Files.exists(file)) {
            return List.of();
        }
        return CanonicalJson.read(file).getJsonArray("approvals").getValuesAs(JsonObject.class).stream()
                .map(json -> new Approval(
                        new Actor(
                                json.getString("name"),
                                Actor.Kind.valueOf(json.getString("kind").toUpperCase(Locale.ROOT))),
                        Instant.parse(json.getString("when"))))
                .toList();
    }

    /** Notes a yes; answers why it does not count, if it does not. */
    public Optional<Finding> approve(Plan plan, Actor actor, Instant now) {
        Map<String, String> values = Map.of("id", plan.id(), "actor", actor.name());
        if (plan.outcome() != Plan.Outcome.APPLICABLE) {
            return Optional.of(Finding.error(Approvals.class, "approval-not-applicable", plan.id(), values));
        }
        if (plan.actor().equals(actor)) {
            return Optional.of(Finding.error(Approvals.class, "approval-own", plan.id(), values));
        }
        List<Approval> all = new ArrayList<>(of(plan));
        if (all.stream().anyMatch(given -> given.actor().equals(actor))) {
            return Optional.of(Finding.error(Approvals.class, "approval-twice", plan.id(), values));
        }
        all.add(new Approval(actor, now));
        write(plan, all);
        return Optional.empty();
    }

    /** Why {@code plan} may not be applied yet; empty when enough people agreed. */
    public Optional<Finding> missing(Plan plan, Lock serving) {
        int needed = needed(serving);
        int have = 1 + of(plan).size();
        return have >= needed
                ? Optional.empty()
                : Optional.of(Finding.error(
                        Approvals.class,
                        "plan-needs-approval",
                        plan.id(),
                        Map.of(
                                "id", plan.id(),
                                "needed", String.valueOf(needed),
                                "have", String.valueOf(have),
                                "planner", plan.actor().name())));
    }

    private void write(Plan plan, List<Approval> approvals) {
        Durable.write(
                file(plan),
                CanonicalJson.write(Json.createObjectBuilder()
                        .add(
                                "approvals",
                                approvals.stream()
                                        .map(approval -> Json.createObjectBuilder()
                                                .add("name", approval.actor().name())
                                                .add(
                                                        "kind",
                                                        approval.actor()
                                                                .kind()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))
                                                .add("when", approval.when().toString())
                                                .build())
                                        .collect(CanonicalJson.array()))
                        .build()));
    }

    /** By id and target: a yes is to what was read, not to a number. */
    private Path file(Plan plan) {
        return directory.resolve(plan.id() + "-" + plan.target().hash().hex().substring(0, 16) + ".json");
    }
}
