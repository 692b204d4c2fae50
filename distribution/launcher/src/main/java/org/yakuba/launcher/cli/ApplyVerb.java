package org.yakuba.launcher.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.plan.Clearance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does exactly what a plan says, or leaves the former generation serving. */
@Command(name = "apply")
final class ApplyVerb extends Verb {

    @Parameters(index = "0", arity = "0..1", paramLabel = "<plan>")
    private @Nullable String id;

    @Override
    Outcome run(Session session) {
        session.current();
        Clearance clearance = new Clearance(session.store(), session.planner());
        return new Application(session).apply(clearance.find(Optional.ofNullable(id)));
    }
}
