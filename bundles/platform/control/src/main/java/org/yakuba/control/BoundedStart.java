package org.yakuba.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Starts a bundle and does not wait for ever. What cannot be started or stopped in time stays behind in a thread of its
 * own and is named; it ends with the process, and is no part of the next start.
 */
@Component(service = BoundedStart.class)
public final class BoundedStart {
    private final Map<Thread, String> stuck = new ConcurrentHashMap<>();

    @Activate
    public BoundedStart() {}

    /** What could be neither started nor stopped since the launch: bundle and thread. */
    List<String> stuck() {
        List<String> names = new ArrayList<>();
        stuck.forEach((thread, bundle) -> {
            if (thread.isAlive()) {
                names.add(bundle);
            }
        });
        return names;
    }

    void start(Bundle bundle, Duration bound) throws BundleException, TimeoutException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            bundle.start(Bundle.START_TRANSIENT);
            return null;
        });
        Thread thread = new Thread(task, "start " + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            stuck.put(thread, bundle.getSymbolicName() + " " + bundle.getVersion());
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

    boolean isStuck(Bundle bundle) {
        return stuck().contains(bundle.getSymbolicName() + " " + bundle.getVersion());
    }
}
