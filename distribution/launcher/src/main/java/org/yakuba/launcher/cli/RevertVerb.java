package org.yakuba.launcher.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.plan.Change;
import org.yakuba.generations.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans the way back to a former generation and takes it. */
@Command(name = "revert")
final class RevertVerb extends Verb {

    @Option(names = "--to", paramLabel = "<generation>")
    private @Nullable Integer to;

    @Option(names = "--why", paramLabel = "<text>", defaultValue = "")
    private String why = "";

    @Override
    Outcome run(Session session) {
        Change.Revert change = new Change.Revert(to == null ? OptionalInt.empty() : OptionalInt.of(to));
        Plan plan = PlanVerb.make(change, why, session);
        if (plan.outcome() != Plan.Outcome.APPLICABLE) {
            return PlanVerb.outcome(plan, session);
        }
        if (!session.json()) {
            session.progress(plan.say(session.locale()).lines().findFirst().orElse(""));
        }
        return new Application(session).apply(plan);
    }
}
