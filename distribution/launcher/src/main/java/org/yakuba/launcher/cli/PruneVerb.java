package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.plan.Plans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes old generations and plans that can no longer be applied, and the contents only they needed. */
@Command(name = "prune")
final class PruneVerb extends Verb {

    @Option(names = "--keep", paramLabel = "<n>", defaultValue = "10")
    private int keep = 10;

    /** It was made on another generation, or it cannot be read any more. */
    private static boolean isOfNoUse(Plans plans, String id, Generation current) {
        try {
            return plans.find(id).filter(plan -> !plan.isStale(current)).isEmpty();
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Override
    Outcome run(Session session) {
        Generation current = session.current();
        if (keep < 1) {
            throw Failure.of(ExitCode.USAGE, "keep-one", "--keep", Map.of("keep", String.valueOf(keep)));
        }
        GenerationStore store = session.store();
        List<Generation> gone;
        int plans = 0;
        try (AutoCloseable locked = store.lock()) {
            Plans all = new Plans(store);
            for (String id : all.ids()) {
                if (isOfNoUse(all, id, current)) {
                    all.remove(id);
                    plans++;
                }
            }
            gone = store.prune(keep, all.contents());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        String sentence = session.say(
                "prune.done", Map.of("generations", String.valueOf(gone.size()), "plans", String.valueOf(plans)));
        return Outcome.ok(
                sentence + "\n",
                Json.createObjectBuilder()
                        .add("removed", gone.stream().map(Generation::toJson).collect(CanonicalJson.array()))
                        .add("plans", plans)
                        .build());
    }
}
