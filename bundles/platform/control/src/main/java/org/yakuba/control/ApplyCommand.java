package org.yakuba.control;

import jakarta.json.Json;
import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Messages;
import org.yakuba.generations.plan.Plan;
import org.yakuba.generations.plan.Plans;
import org.yakuba.generations.plan.Way;

/** Applies a stored plan to the running system; a revert is a plan like any other. */
@Component(service = ApplyCommand.class)
public final class ApplyCommand {
    private static final Messages MESSAGES = Messages.of(ApplyCommand.class);
    private final Applier applier;
    private final Current current;
    private final Clock clock;

    @Activate
    public ApplyCommand(@Reference Applier applier, @Reference Current current, @Reference Boot boot) {
        this.applier = applier;
        this.current = current;
        this.clock = boot.clock();
    }

    Answer run(Request request, Progress progress, Runnable stopFramework) {
        GenerationStore store = current.store();
        String id = request.arguments().getString("plan");
        Plan plan = new Plans(store).find(id).orElseThrow(() -> refused("no-plan", id, Map.of("plan", id)));
        if (plan.isStale(current.generation())) {
            throw refused(
                    "stale",
                    id,
                    Map.of(
                            "plan", id,
                            "from", String.valueOf(plan.from().number()),
                            "current", String.valueOf(current.generation().number())));
        }
        plan.refusal().ifPresent(finding -> {
            throw new RefusedException(finding);
        });
        Generation next = applier.apply(plan, request.actor(), clock.instant(), progress);
        boolean restart = plan.way() == Way.RESTART;
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
