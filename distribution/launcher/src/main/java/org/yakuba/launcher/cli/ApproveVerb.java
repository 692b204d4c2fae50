package org.yakuba.launcher.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.Finding;
import org.yakuba.generations.plan.Approvals;
import org.yakuba.generations.plan.Clearance;
import org.yakuba.generations.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A second person's yes to a plan. */
@Command(name = "approve")
final class ApproveVerb extends Verb {

    @Parameters(index = "0", arity = "0..1", paramLabel = "<plan>")
    private @Nullable String id;

    @Override
    Outcome run(Session session) {
        session.current();
        Plan plan = new Clearance(session.store(), session.planner()).find(Optional.ofNullable(id));
        Optional<Finding> refusal = Approvals.of(session.store()).approve(plan, session.actor(), session.now());
        if (refusal.isPresent()) {
            return Outcome.of(ExitCode.REFUSED, refusal.get(), session.locale());
        }
        String sentence = session.say(
                "approve.done", Map.of("id", plan.id(), "actor", session.actor().name()));
        return Outcome.ok(sentence + "\n", plan.toJson(session.locale()));
    }
}
