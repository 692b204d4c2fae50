package org.yakuba.control;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.Finding;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.StoreException;

/** Puts bundles into the running framework and takes them out, each within a bound, and says in words what fails. */
final class FrameworkBundles {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkBundles.class);
    private final Running running;
    private final Progress progress;

    FrameworkBundles(Running running, Progress progress) {
        this.running = running;
        this.progress = progress;
    }

    Bundle install(LockedBundle locked) {
        String location = running.current().store().blobs().location(locked.hash());
        Optional<Bundle> leftBehind = Optional.ofNullable(running.framework().getBundle(location));
        if (leftBehind.filter(running.starts()::isStuck).isPresent()) {
            throw refused("still-stuck", locked.id(), of(locked));
        }
        leftBehind.ifPresent(this::remove);
        try {
            return running.framework().installBundle(location);
        } catch (BundleException e) {
            throw refused(notStarted(e), locked.id(), with(of(locked), "reason", rootMessage(e)));
        }
    }

    /** Starts all of them, then looks whether all of them really run. */
    void start(Collection<Bundle> bundles, Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        for (Bundle bundle : bundles) {
            if (!isFragment(bundle)) {
                progress.step("start", Map.of("bundle", bundle.getSymbolicName() + " " + bundle.getVersion()));
                start(bundle, Duration.ofNanos(Math.max(0, end - System.nanoTime())), bound);
            }
        }
    }

    private void start(Bundle bundle, Duration left, Duration bound) {
        try {
            running.starts().run("start", bundle, left, () -> {
                bundle.start(Bundle.START_TRANSIENT);
                running.deployed().activate(bundle);
            });
        } catch (TimeoutException e) {
            throw refused("never-started", bundle.getSymbolicName(), with(of(bundle), "seconds", seconds(bound)));
        } catch (BundleException e) {
            throw refused(notStarted(e), bundle.getSymbolicName(), with(of(bundle), "reason", rootMessage(e)));
        }
    }

    /** Without a bundle that cannot be started; it is named in the log and by {@code why}. */
    void startAgain(Collection<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            try {
                if (!isFragment(bundle)) {
                    running.starts().start(bundle, running.startBound());
                }
            } catch (BundleException | TimeoutException e) {
                LOG.error("{} does not come back", bundle, e);
            }
        }
    }

    void stop(Bundle bundle) {
        within("stop", bundle, () -> bundle.stop(Bundle.STOP_TRANSIENT));
    }

    void remove(Bundle bundle) {
        if (bundle.getState() != Bundle.UNINSTALLED && !running.starts().isStuck(bundle)) {
            within("remove", bundle, bundle::uninstall);
        }
    }

    private void within(String what, Bundle bundle, org.yakuba.generations.BoundedStart.Action action) {
        try {
            running.starts().run(what, bundle, running.startBound(), action);
        } catch (BundleException e) {
            LOG.warn("{} {}: {}", what, bundle, rootMessage(e));
        } catch (TimeoutException e) {
            throw refused(
                    "never-stopped",
                    bundle.getSymbolicName(),
                    with(of(bundle), "seconds", seconds(running.startBound())));
        }
    }

    /** Symbolic names of the bundles that the framework would wire anew with these, themselves apart. */
    Set<String> closure(Collection<Bundle> leaving) {
        Set<String> names = new TreeSet<>();
        wiring().getDependencyClosure(leaving).stream()
                .filter(bundle -> !leaving.contains(bundle) && bundle.getState() != Bundle.UNINSTALLED)
                .forEach(bundle -> names.add(bundle.getSymbolicName()));
        return names;
    }

    /** Lets go of what was removed and wires the others anew. */
    void refresh(Collection<Bundle> bundles) {
        List<Bundle> free = bundles.stream()
                .filter(bundle -> !running.starts().isStuck(bundle))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(free, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(running.startBound().toSeconds(), TimeUnit.SECONDS)) {
                LOG.error("the framework did not finish refreshing {}", free);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FrameworkWiring wiring() {
        BundleContext framework = running.framework();
        return framework.getBundle().adapt(FrameworkWiring.class);
    }

    static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private static String notStarted(BundleException e) {
        return StoreException.isDiskFull(e) ? "disk-full" : "start-failed";
    }

    static RefusedException refused(String code, String where, Map<String, String> values) {
        return new RefusedException(Finding.error(FrameworkBundles.class, code, where, values));
    }

    static Map<String, String> of(Bundle bundle) {
        return Map.of(
                "bundle",
                bundle.getSymbolicName(),
                "version",
                bundle.getVersion().toString());
    }

    private static Map<String, String> of(LockedBundle locked) {
        return Map.of("bundle", locked.symbolicName(), "version", locked.version());
    }

    static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(values);
        all.put(name, value);
        return all;
    }

    static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Why.firstLine(root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage());
    }
}
