package org.yakuba.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.Blobs;
import org.yakuba.generations.Boot;
import org.yakuba.generations.LockedBundle;

/** One Felix framework over an empty cache, with the bundles it is given and no others. */
final class FrameworkHost {
    private static final Duration START_BOUND = Duration.ofSeconds(Long.getLong("yakuba.start.seconds", 60));
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkHost.class);
    private static final Duration STOP_BOUND = Duration.ofSeconds(Long.getLong("yakuba.stop.seconds", 30));
    private static final long POLL_MILLIS = 250;
    private final Framework framework;
    private volatile boolean givenUp;

    FrameworkHost(Path cache, Map<String, String> properties) throws BundleException {
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.extra());
        // a hot fix with unchanged name and version starts beside what it mends
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        configuration.put("felix.service.urlhandlers", "false");
        configuration.put("felix.log.level", "1");
        // Configurations stand in the generation: a change of them needs no file, so no room on the disk.
        configuration.put("felix.cm.pm", "memory");
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no OSGi framework on the class path"))
                .newFramework(configuration);
        framework.init();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs all, then starts all; a bundle that does not start is reported and leaves the others alone. */
    void start(List<LockedBundle> bundles, Blobs blobs, Boot boot) throws BundleException {
        Map<LockedBundle, Bundle> installed = new LinkedHashMap<>();
        for (LockedBundle bundle : order(bundles)) {
            try {
                installed.put(bundle, context().installBundle(blobs.location(bundle.hash())));
            } catch (BundleException e) {
                boot.failed(bundle, String.valueOf(e.getMessage()));
            }
        }
        framework.start();
        Map<Phase, List<Runnable>> phases = new EnumMap<>(Phase.class);
        installed.forEach((locked, bundle) -> phases.computeIfAbsent(Phase.of(bundle), phase -> new ArrayList<>())
                .add(() -> start(locked, bundle, boot)));
        phases.remove(Phase.NEVER);
        CompletableFuture<Void> port = CompletableFuture.completedFuture(null);
        for (Map.Entry<Phase, List<Runnable>> phase : phases.entrySet()) {
            Runnable starts = () -> phase.getValue().forEach(Runnable::run);
            if (phase.getKey() == Phase.PORT) {
                port = CompletableFuture.runAsync(starts);
            } else {
                starts.run();
            }
        }
        port.join();
    }

    /** For tests: {@code yakuba.shuffle=<seed>} takes the bundles in another order, which must change nothing. */
    private static List<LockedBundle> order(List<LockedBundle> bundles) {
        Long seed = Long.getLong("yakuba.shuffle");
        if (seed == null) {
            return bundles;
        }
        List<LockedBundle> shuffled = new ArrayList<>(bundles);
        Collections.shuffle(shuffled, new Random(seed));
        LOG.info("order {}: {} first", seed, shuffled.get(0).symbolicName());
        return shuffled;
    }

    /** Which of these bundles have not finished starting. */
    List<LockedBundle> stuck(List<LockedBundle> bundles, Blobs blobs, Boot boot) {
        Set<String> locations =
                boot.starts().stuck().stream().map(Bundle::getLocation).collect(Collectors.toSet());
        return bundles.stream()
                .filter(bundle -> locations.contains(blobs.location(bundle.hash())))
                .toList();
    }

    /** For the end of the process: an orderly stop, waited for. */
    void stopAndWait() {
        if (givenUp) {
            return;
        }
        try {
            framework.stop();
            awaitStop();
        } catch (BundleException e) {
            LOG.error("the framework does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the framework has stopped, for whatever reason; once it is stopping, not for ever. */
    void awaitStop() throws InterruptedException {
        long stopping = 0;
        while (framework.waitForStop(POLL_MILLIS).getType() == FrameworkEvent.WAIT_TIMEDOUT) {
            boolean is = framework.getState() == Bundle.STOPPING;
            stopping = is ? stopping + POLL_MILLIS : 0;
            if (stopping >= STOP_BOUND.toMillis()) {
                givenUp = true;
                LOG.error(
                        "not stopped within {} s; the process ends all the same. Still at work: {}",
                        STOP_BOUND.toSeconds(),
                        Arrays.stream(context().getBundles())
                                .filter(bundle ->
                                        bundle.getState() == Bundle.STARTING || bundle.getState() == Bundle.STOPPING)
                                .map(Bundle::getSymbolicName)
                                .toList());
                return;
            }
        }
        LOG.info("stopped");
    }

    private static void start(LockedBundle locked, Bundle bundle, Boot boot) {
        try {
            boot.starts().start(bundle, START_BOUND);
        } catch (BundleException e) {
            LOG.error("{} does not start: {}", locked.id(), e.getMessage());
            boot.failed(locked, String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            LOG.error("{} does not finish starting and is left behind", locked.id());
            boot.failed(locked, "no end of its start within " + START_BOUND.toSeconds() + " s");
        }
    }
}
