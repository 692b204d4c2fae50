package org.yakuba.control;

import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Messages;
import org.yakuba.generations.plan.Clearance;
import org.yakuba.generations.plan.Plan;
import org.yakuba.generations.plan.Planner;
import org.yakuba.generations.plan.Plans;
import org.yakuba.generations.plan.Timings;
import org.yakuba.generations.plan.Way;

/** Applies a stored plan to the running system; a revert is a plan like any other. */
@Component(service = ApplyCommand.class)
public final class ApplyCommand {
    private static final Messages MESSAGES = Messages.of(ApplyCommand.class);
    private final Applier applier;
    private final Current current;
    private final Installation installation;
    private final Clock clock;

    @Activate
    public ApplyCommand(@Reference Applier applier, @Reference Current current, @Reference Boot boot) {
        this.applier = applier;
        this.current = current;
        this.installation = new Installation(boot.home(), boot.data());
        this.clock = boot.clock();
    }

    Answer run(Request request, Progress progress, Runnable stopFramework) {
        GenerationStore store = current.store();
        String id = request.arguments().getString("plan");
        Plan plan = new Plans(store).find(id).orElseThrow(() -> refused("no-plan", id, Map.of("plan", id)));
        Clearance clearance = new Clearance(store, Planner.of(installation, clock));
        clearance.refusal(plan).ifPresent(finding -> {
            throw new RefusedException(finding);
        });
        Instant begun = clock.instant();
        Generation next = applier.apply(plan, request.actor(), begun, progress);
        clearance.applied(plan, request.actor(), begun);
        boolean restart = plan.way() == Way.RESTART;
        if (!restart) {
            Timings.of(store).record(plan.way(), Duration.between(begun, clock.instant()));
        }
        String text = MESSAGES.say(
                request.locale(),
                restart ? "applied.restart" : "applied.live",
                Map.of("number", String.valueOf(next.number())));
        return new Answer(
                Answer.OK,
                text + "\n",
                Json.createObjectBuilder()
                        .add("outcome", "applied")
                        .add("restart", restart)
                        .add("generation", next.toJson())
                        .build(),
                restart ? stopFramework : () -> {});
    }

    private static RefusedException refused(String code, String where, Map<String, String> values) {
        return new RefusedException(Finding.error(ApplyCommand.class, code, where, values));
    }
}
