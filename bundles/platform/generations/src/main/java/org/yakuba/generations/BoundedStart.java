package org.yakuba.generations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Starts and removes bundles and does not wait for ever. What does not end, though interrupted, stays behind in a thread
 * of its own and is named; it ends with the process, and is no part of the next start.
 */
public final class BoundedStart {
    private static final int INTERRUPTIONS = 3;
    private static final long GRACE_MILLIS = 300;
    private final Map<Bundle, CompletableFuture<Void>> unfinished = new ConcurrentHashMap<>();

    /** Something done to a bundle, into which code of that bundle is called. */
    @ConsumerType
    @FunctionalInterface
    public interface Action {
        void run() throws BundleException;
    }

    /** Bundles in whose code something was given up and still goes on. */
    public List<Bundle> stuck() {
        return unfinished.entrySet().stream()
                .filter(entry -> !entry.getValue().isDone())
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean isStuck(Bundle bundle) {
        return stuck().contains(bundle);
    }

    /** Runs the action when what is stuck in the bundle has come to an end after all. */
    public void whenEnded(Bundle bundle, Runnable action) {
        unfinished.getOrDefault(bundle, CompletableFuture.completedFuture(null)).thenRun(action);
    }

    /** @throws TimeoutException if the start does not end within the bound */
    public void start(Bundle bundle, Duration bound) throws BundleException, TimeoutException {
        run("start", bundle, bound, () -> bundle.start(Bundle.START_TRANSIENT));
    }

    /** @throws TimeoutException if the action does not end within the bound */
    public void run(String what, Bundle bundle, Duration bound, Action action)
            throws BundleException, TimeoutException {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(end, action), what + " " + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        try {
            end.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            interrupt(thread);
            if (thread.isAlive()) {
                unfinished.put(bundle, end.handle((nothing, thrown) -> null));
            }
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BundleException failed) {
                throw failed;
            }
            throw new BundleException(what + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    private static void complete(CompletableFuture<Void> end, Action action) {
        try {
            action.run();
            end.complete(null);
        } catch (BundleException | RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }

    /** More than once: one activation can wait in several places, one after the other. */
    private static void interrupt(Thread thread) {
        try {
            for (int i = 0; i < INTERRUPTIONS && thread.isAlive(); i++) {
                thread.interrupt();
                thread.join(GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
