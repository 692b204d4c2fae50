package org.yakuba.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A process that dies at a step of something it does. */
record Crash(Way way, String step) {

    /** What is under way when it dies, and the steps on that way. */
    enum Way {
        INSTALL("blob-written", "blobs-staged", "generation-written", "before-commit", "pointer-written"),
        PLAN("blob-written"),
        EXCHANGE(
                "blobs-staged",
                "generation-written",
                "new-started",
                "old-drained",
                "before-commit",
                "pointer-written",
                "file-written#2",
                "file-written#3",
                "file-written#4",
                "committed",
                "old-stopped",
                "cleaned"),
        REVERT(EXCHANGE),
        HOLD(
                "blobs-staged",
                "generation-written",
                "door-held",
                "new-started",
                "before-commit",
                "pointer-written",
                "file-written#2",
                "file-written#3",
                "file-written#4",
                "committed",
                "old-stopped",
                "cleaned"),
        STOPPED(
                "blobs-staged",
                "generation-written",
                "before-commit",
                "pointer-written",
                "file-written#2",
                "file-written#3",
                "committed",
                "cleaned");

        private final Set<String> steps;

        Way(String... steps) {
            this.steps = Stream.concat(Stream.of("file-written"), Stream.of(steps))
                    .collect(java.util.stream.Collectors.toSet());
        }

        Way(Way like) {
            this.steps = like.steps;
        }
    }

    boolean isReached() {
        return way.steps.contains(step);
    }

    /** All steps on all ways in full size; in small size every step on one way, and what is particular on the others. */
    static List<Crash> all(List<String> steps) {
        List<String> each = new ArrayList<>(steps);
        Stream.of(Way.values())
                .flatMap(way -> way.steps.stream())
                .filter(step -> !each.contains(step))
                .sorted()
                .distinct()
                .forEach(each::add);
        each.add("file-written#5");
        List<Crash> small = List.of(
                new Crash(Way.REVERT, "generation-written"),
                new Crash(Way.REVERT, "old-drained"),
                new Crash(Way.REVERT, "pointer-written"),
                new Crash(Way.HOLD, "new-started"),
                new Crash(Way.HOLD, "old-stopped"),
                new Crash(Way.STOPPED, "before-commit"),
                new Crash(Way.STOPPED, "committed"),
                new Crash(Way.PLAN, "file-written"),
                new Crash(Way.INSTALL, "before-commit"));
        return Stream.of(Way.values())
                .flatMap(way -> each.stream().map(step -> new Crash(way, step)))
                .filter(crash -> Proof.isFull() || crash.way == Way.EXCHANGE || small.contains(crash))
                .toList();
    }

    @Override
    public String toString() {
        return way.name().toLowerCase(java.util.Locale.ROOT) + " " + step;
    }
}
