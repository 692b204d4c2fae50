package org.yakuba.generations.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Approval;
import org.yakuba.generations.Approvals;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;

/** Whether a stored plan may be applied now. The running system and the command line ask the same questions. */
public final class Clearance {
    private final GenerationStore store;
    private final Planner planner;

    public Clearance(GenerationStore store, Planner planner) {
        this.store = store;
        this.planner = planner;
    }

    /** The plan of that id, or the one made last. */
    public Plan find(Optional<String> id) {
        Plans plans = new Plans(store);
        return id.map(plans::find)
                .orElseGet(plans::newest)
                .orElseThrow(() -> new RefusedPlanException(id.map(
                                asked -> finding("no-plan", asked, Map.of("id", asked, "kept", kept(plans))))
                        .orElseGet(() -> finding("no-plan-yet", "plans", Map.of()))));
    }

    /** Why {@code plan} may not be applied now; empty when it may. */
    public Optional<Finding> refusal(Plan plan) {
        Generation current = store.current().orElseThrow();
        if (plan.isStale(current)) {
            return Optional.of(finding(
                    "plan-stale",
                    plan.id(),
                    Map.of(
                            "id", plan.id(),
                            "from", String.valueOf(plan.from().number()),
                            "now", String.valueOf(current.number()),
                            "asked", plan.asked())));
        }
        return plan.refusal()
                .or(() -> Approvals.of(store)
                        .missing(
                                store.lockOf(current),
                                operation(plan),
                                plan.target().hash()))
                .or(() ->
                        planner.examine(plan).stream().filter(Finding::isError).findFirst());
    }

    /** Asks for a second person where this installation wants one; answers the open request. */
    public Optional<Approval> request(Plan plan) {
        Generation current = store.current().orElseThrow();
        return plan.outcome() == Plan.Outcome.APPLICABLE && Approvals.people(store.lockOf(current), operation(plan)) > 1
                ? Optional.of(Approvals.of(store)
                        .request(
                                operation(plan),
                                plan.target().hash(),
                                plan.id() + " " + plan.asked(),
                                plan.actor(),
                                plan.made()))
                : Optional.empty();
    }

    /** Told when the plan was applied: an approval is good once. */
    public void applied(Plan plan, Actor actor, Instant now) {
        Approvals.of(store).used(operation(plan), plan.target().hash(), actor, now);
    }

    private static Approval.Operation operation(Plan plan) {
        return plan.kind() == Generation.Kind.REVERT ? Approval.Operation.REVERT : Approval.Operation.APPLY;
    }

    private static String kept(Plans plans) {
        return plans.ids().isEmpty() ? "-" : String.join(", ", plans.ids());
    }

    private static Finding finding(String code, String where, Map<String, String> values) {
        return Finding.error(Clearance.class, code, where, values);
    }
}
