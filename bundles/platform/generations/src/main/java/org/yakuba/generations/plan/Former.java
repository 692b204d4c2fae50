package org.yakuba.generations.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

/** The lock of a generation that served before. */
final class Former {
    private final GenerationStore store;
    private final Generation current;

    private Former(GenerationStore store, Generation current) {
        this.store = store;
        this.current = current;
    }

    static Target target(Change.Revert change, GenerationStore store, Generation current) {
        return new Former(store, current).target(change);
    }

    /** The number of the generation that is asked for; 0 when there is none before. */
    static int number(Change.Revert change, Generation current) {
        return change.to().orElse(current.parent().orElse(0));
    }

    private Target target(Change.Revert change) {
        Lock unchanged = store.lockOf(current);
        int number = number(change, current);
        if (number == 0) {
            return Target.refused(
                    unchanged, current.base(), refusal("no-former", Map.of("now", String.valueOf(current.number()))));
        }
        Optional<Generation> former = store.history().stream()
                .filter(generation -> generation.number() == number)
                .findFirst();
        if (former.isEmpty()) {
            return Target.refused(
                    unchanged,
                    current.base(),
                    refusal("not-kept", Map.of("number", String.valueOf(number), "kept", kept(), "newest", newest())));
        }
        Lock lock = store.lockOf(former.get());
        List<LockedBundle> damaged = lock.bundles().stream()
                .filter(bundle -> !store.blobs().intact(bundle.hash()))
                .toList();
        if (!damaged.isEmpty()) {
            return Target.refused(
                    unchanged,
                    current.base(),
                    refusal(
                            "content-damaged",
                            Map.of(
                                    "number", String.valueOf(number),
                                    "bundle", damaged.get(0).id(),
                                    "file",
                                            store.blobs()
                                                    .path(damaged.get(0).hash())
                                                    .toString())));
        }
        return new Target(lock, former.get().base(), Map.of(), Map.of(), Map.of(), List.of());
    }

    private String kept() {
        return String.join(
                ", ",
                store.history().stream()
                        .map(generation -> String.valueOf(generation.number()))
                        .toList());
    }

    private String newest() {
        return current.parent().isPresent()
                ? String.valueOf(current.parent().getAsInt())
                : String.valueOf(current.number());
    }

    private List<Finding> refusal(String code, Map<String, String> values) {
        return List.of(Finding.error(Former.class, code, "generation " + current.number(), values));
    }
}
