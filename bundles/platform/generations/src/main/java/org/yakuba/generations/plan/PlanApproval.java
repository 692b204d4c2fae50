package org.yakuba.generations.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Approval;
import org.yakuba.generations.ApprovalException;
import org.yakuba.generations.Approvals;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;

/** The second person's yes to a plan. Who planned asked for it; it is to what was read, not to a number. */
public final class PlanApproval {
    private final Approvals approvals;

    private PlanApproval(Approvals approvals) {
        this.approvals = approvals;
    }

    public static PlanApproval of(GenerationStore store) {
        return new PlanApproval(Approvals.of(store));
    }

    /** Notes a yes; throws {@link ApprovalException} when it does not count. */
    public Approval approve(Plan plan, Actor actor, Instant now) {
        if (plan.outcome() != Plan.Outcome.APPLICABLE) {
            throw new ApprovalException(
                    Finding.error(PlanApproval.class, "approval-not-applicable", plan.id(), Map.of("id", plan.id())));
        }
        return approvals.approve(request(plan).id(), actor, now);
    }

    /** Why {@code plan} may not be applied yet; empty when enough people agreed. */
    public Optional<Finding> missing(Plan plan, Lock serving) {
        if (approvals.missing(serving, operation(plan), subject(plan)).isEmpty()) {
            return Optional.empty();
        }
        request(plan);
        return Optional.of(Finding.error(
                PlanApproval.class,
                "plan-needs-approval",
                plan.id(),
                Map.of("id", plan.id(), "planner", plan.actor().name())));
    }

    /** The plan was applied: the yes to it is spent. */
    public void used(Plan plan, Actor actor, Instant now) {
        approvals.used(operation(plan), subject(plan), actor, now);
    }

    private Approval request(Plan plan) {
        return approvals.request(
                operation(plan), subject(plan), plan.id() + ": " + plan.asked(), plan.actor(), plan.made());
    }

    private static Approval.Operation operation(Plan plan) {
        return plan.kind() == Generation.Kind.REVERT ? Approval.Operation.REVERT : Approval.Operation.APPLY;
    }

    /** What is planned, and from where: the same target from another generation is another change. */
    private static Hash subject(Plan plan) {
        return Hash.of(
                plan.id() + "\n" + plan.from().number() + "\n" + plan.target().hash() + "\n");
    }
}
