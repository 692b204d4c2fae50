package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.FaultPoints;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Step;
import org.yakuba.generations.plan.Clearance;
import org.yakuba.generations.plan.Plan;
import org.yakuba.launcher.RunFiles;

/** Does what a plan says: the running instance does it itself, a stopped installation gets its next generation here. */
final class Application {
    private final Session session;
    private final Clearance clearance;

    Application(Session session) {
        this.session = session;
        this.clearance = new Clearance(session.store(), session.planner());
    }

    Outcome apply(Plan plan) {
        Optional<Finding> refusal = clearance.refusal(plan);
        if (refusal.isPresent()) {
            ExitCode exit = refusal.get().code().startsWith("approval-") ? ExitCode.NEEDS_APPROVAL : ExitCode.REFUSED;
            return Outcome.of(exit, refusal.get(), session.locale());
        }
        if (plan.outcome() == Plan.Outcome.NOTHING) {
            return PlanVerb.outcome(plan, session);
        }
        return new Instance(session).isRunning()
                ? new Instance(session)
                        .ask(
                                "apply",
                                Json.createObjectBuilder()
                                        .add("plan", plan.id())
                                        .build())
                : stopped(plan);
    }

    private Outcome stopped(Plan plan) {
        GenerationStore store = session.store();
        Generation next;
        try (RunFiles nobodyStarts = RunFiles.claim(session.installation().run());
                AutoCloseable nobodyChanges = store.lock()) {
            next = store.prepare(plan.kind(), plan.target(), plan.base(), session.actor(), session.now(), plan.why());
            store.commit(next);
            FaultPoints.reach(Step.COMMITTED);
            clearance.applied(plan, session.actor(), session.now());
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        FaultPoints.reach(Step.CLEANED);
        String sentence = session.say("apply.stopped", Map.of("number", String.valueOf(next.number())));
        return Outcome.ok(
                sentence + "\n",
                Json.createObjectBuilder()
                        .add("outcome", "applied")
                        .add("generation", next.toJson())
                        .build());
    }
}
