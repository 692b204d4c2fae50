package org.yakuba.generations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Starts a bundle and does not wait for ever. What does not finish stays behind in a thread of its own and is named; it
 * ends with the process, and is no part of the next start.
 */
public final class BoundedStart {
    private final Map<Thread, Bundle> running = new ConcurrentHashMap<>();

    /** Bundles whose start was given up and still goes on. */
    public List<Bundle> stuck() {
        return running.entrySet().stream()
                .filter(entry -> entry.getKey().isAlive())
                .map(Map.Entry::getValue)
                .toList();
    }

    public boolean isStuck(Bundle bundle) {
        return stuck().contains(bundle);
    }

    /** @throws TimeoutException if the start does not end within the bound */
    public void start(Bundle bundle, Duration bound) throws BundleException, TimeoutException {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            bundle.start(Bundle.START_TRANSIENT);
            return true;
        });
        Thread thread = new Thread(task, "start " + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.put(thread, bundle);
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BundleException failed) {
                throw failed;
            }
            throw new BundleException("start failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }
}
