package org.yakuba.generations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the launcher did, as the running system is told: the launcher registers it as a service of the framework.
 */
public final class Boot {
    private final Path home;
    private final Path data;
    private final Generation generation;
    private final Lock lock;
    private final List<LeftOut> leftOut;
    private final Clock clock;
    private final Instant startedAt;
    private final BoundedStart starts = new BoundedStart();
    private final Map<LockedBundle, String> failures = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private volatile Ending ending = Ending.STOP;

    /** What happens after the framework has stopped. */
    public enum Ending {
        STOP,
        RESTART
    }

    /** A locked bundle that was not started, and why. */
    public record LeftOut(LockedBundle bundle, Finding finding) {}

    public Boot(Path home, Path data, Generation generation, Lock lock, List<LeftOut> leftOut, Clock clock) {
        this.home = home;
        this.data = data;
        this.generation = generation;
        this.lock = lock;
        this.leftOut = List.copyOf(leftOut);
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    public Path home() {
        return home;
    }

    public Path data() {
        return data;
    }

    public GenerationStore store() {
        return new Installation(home, data).store();
    }

    public Generation generation() {
        return generation;
    }

    public Lock lock() {
        return lock;
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }

    public Clock clock() {
        return clock;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The one way in which bundles are started, at launch and in a change. */
    public BoundedStart starts() {
        return starts;
    }

    /** A locked bundle did not start, for this cause. */
    public void failed(LockedBundle bundle, String cause) {
        failures.put(bundle, cause);
    }

    public Map<LockedBundle, String> failures() {
        return Map.copyOf(failures);
    }

    /** Every admitted bundle has had its start. */
    public void started() {
        started.complete(null);
    }

    public boolean isStarted() {
        return started.isDone();
    }

    /** Runs the action when every admitted bundle has had its start; at once if that is so already. */
    public void whenStarted(Runnable action) {
        started.thenRun(action);
    }

    /** Asks the launcher to start the current generation again once the framework has stopped. */
    public void restartAfterStop() {
        ending = Ending.RESTART;
    }

    public Ending ending() {
        return ending;
    }
}
