package org.yakuba.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.FaultPoints;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.Step;
import org.yakuba.generations.plan.BundleChange;
import org.yakuba.generations.plan.Plan;
import org.yakuba.generations.plan.Refreshed;
import org.yakuba.generations.plan.Way;
import org.yakuba.leases.DrainResult;
import org.yakuba.leases.Exchange;
import org.yakuba.leases.Hold;
import org.yakuba.leases.OpenCall;

/**
 * One change of the running framework: what is exchanged starts beside what leaves, what is held is changed behind the
 * door. Until {@link #finish} everything can be taken back.
 */
final class LiveChange implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveChange.class);
    private final Running running;
    private final Plan plan;
    private final Lock before;
    private final Progress progress;
    private final List<Bundle> fresh = new ArrayList<>();
    private final List<Bundle> leaving = new ArrayList<>();
    private final Map<LockedBundle, Boolean> stopped = new LinkedHashMap<>();
    private Optional<Exchange> exchange = Optional.empty();
    private Optional<Hold> hold = Optional.empty();

    LiveChange(Running running, Plan plan, Lock before, Progress progress) {
        this.running = running;
        this.plan = plan;
        this.before = before;
        this.progress = progress;
    }

    /** Brings the framework to the target; whatever throws here is to be followed by {@link #takeBack}. */
    void perform() throws BundleException {
        holdDoor();
        exchangeProviders();
        changeBehindTheDoor();
        running.configurations().set(before.configurations(), plan.target().configurations());
        confirm();
    }

    /** Removes what has left; nothing can be taken back after this. */
    void finish() {
        leaving.forEach(this::uninstall);
        FaultPoints.reach(Step.OLD_STOPPED);
        refresh(leaving);
    }

    /** The former generation, whole. */
    void takeBack() {
        progress.step("taking-back", Map.of());
        running.configurations().set(plan.target().configurations(), before.configurations());
        exchange.ifPresent(Exchange::takeBack);
        fresh.forEach(this::uninstall);
        List<Bundle> again = new ArrayList<>();
        stopped.keySet().forEach(locked -> again.add(install(locked)));
        refresh(again);
        for (Bundle bundle : again) {
            try {
                running.starts().start(bundle, running.startBound());
            } catch (BundleException | TimeoutException e) {
                LOG.error("{} does not come back", bundle, e);
            }
        }
    }

    @Override
    public void close() {
        exchange.ifPresent(Exchange::close);
        hold.ifPresent(Hold::close);
    }

    private void holdDoor() {
        if (plan.held().isEmpty()) {
            return;
        }
        progress.step("hold", Map.of("domains", String.join(", ", plan.held())));
        Hold held = running.door().hold(Set.copyOf(plan.held()), running.holdBound());
        hold = Optional.of(held);
        List<Hold.Inside> inside = held.awaitEmpty(running.drainBound());
        if (!inside.isEmpty()) {
            Hold.Inside oldest = inside.get(0);
            throw refused(
                    "work-inside",
                    oldest.domain(),
                    Map.of(
                            "domain",
                            oldest.domain(),
                            "seconds",
                            seconds(oldest.runningFor()),
                            "thread",
                            oldest.thread()));
        }
        FaultPoints.reach(Step.DOOR_HELD);
    }

    private void exchangeProviders() throws BundleException {
        List<BundleChange> changes = changes(Way.EXCHANGE);
        if (changes.isEmpty()) {
            return;
        }
        for (BundleChange change : changes) {
            change.from().flatMap(running.deployed()::find).ifPresent(leaving::add);
        }
        exchange = Optional.of(running.leases()
                .exchange(leaving.stream().map(Bundle::getBundleId).collect(Collectors.toSet())));
        List<Bundle> arriving = new ArrayList<>();
        for (BundleChange change : changes) {
            change.to().ifPresent(locked -> arriving.add(installFresh(locked)));
        }
        start(arriving);
        FaultPoints.reach(Step.NEW_STARTED);
        List<String> missing = exchange.get().missing();
        if (!missing.isEmpty()) {
            throw refused("no-successor", missing.get(0), Map.of("service", missing.get(0)));
        }
        progress.step("switch", Map.of());
        DrainResult drained = exchange.get().switchOver(running.drainBound());
        if (!drained.drained()) {
            OpenCall call = drained.outlived().get(0);
            throw refused(
                    "call-outlived",
                    call.service(),
                    Map.of(
                            "call", call.service() + "." + call.method(),
                            "seconds", seconds(call.runningFor()),
                            "thread", call.thread()));
        }
        FaultPoints.reach(Step.OLD_DRAINED);
    }

    private void changeBehindTheDoor() throws BundleException {
        List<BundleChange> changes = changes(Way.HOLD);
        if (changes.isEmpty()) {
            return;
        }
        progress.step("behind-door", Map.of());
        List<Bundle> anew = new ArrayList<>();
        for (Refreshed refreshed : plan.refreshed()) {
            running.deployed().find(refreshed.bundle()).ifPresent(bundle -> {
                stop(bundle);
                anew.add(bundle);
            });
        }
        List<Bundle> gone = new ArrayList<>();
        for (BundleChange change : changes) {
            change.from()
                    .ifPresent(locked -> running.deployed().find(locked).ifPresent(bundle -> {
                        stopped.put(locked, true);
                        uninstall(bundle);
                        gone.add(bundle);
                    }));
        }
        List<Bundle> arriving = new ArrayList<>();
        for (BundleChange change : changes) {
            change.to().ifPresent(locked -> arriving.add(installFresh(locked)));
        }
        gone.addAll(anew);
        refresh(gone);
        arriving.addAll(anew);
        start(arriving);
        FaultPoints.reach(Step.NEW_STARTED);
    }

    private void start(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            progress.step("start", Map.of("bundle", bundle.getSymbolicName() + " " + bundle.getVersion()));
            try {
                running.starts().start(bundle, running.startBound());
            } catch (TimeoutException e) {
                throw refused(
                        "never-started",
                        bundle.getSymbolicName(),
                        Map.of(
                                "bundle", bundle.getSymbolicName(),
                                "version", bundle.getVersion().toString(),
                                "seconds", seconds(running.startBound())));
            } catch (BundleException e) {
                throw refused(
                        "start-failed",
                        bundle.getSymbolicName(),
                        Map.of(
                                "bundle", bundle.getSymbolicName(),
                                "version", bundle.getVersion().toString(),
                                "reason", Why.firstLine(rootMessage(e))));
            }
            confirmComponents(bundle);
        }
    }

    private void confirm() {
        for (Bundle bundle : fresh) {
            confirmComponents(bundle);
        }
    }

    private void confirmComponents(Bundle bundle) {
        running.deployed().activate(bundle);
        if (!running.deployed().isSound(bundle)) {
            Cause cause = plan.target()
                    .bundle(bundle.getSymbolicName())
                    .map(locked -> running.why().bundle(locked).root())
                    .orElseThrow();
            throw refused(
                    "component",
                    bundle.getSymbolicName(),
                    Map.of(
                            "bundle", bundle.getSymbolicName(),
                            "version", bundle.getVersion().toString(),
                            "reasonJa", cause.text(java.util.Locale.JAPANESE),
                            "reasonEn", cause.text(java.util.Locale.ENGLISH)));
        }
    }

    private List<BundleChange> changes(Way way) {
        return plan.bundles().stream().filter(change -> change.way() == way).toList();
    }

    private Bundle installFresh(LockedBundle locked) {
        Bundle bundle = install(locked);
        fresh.add(bundle);
        return bundle;
    }

    private Bundle install(LockedBundle locked) {
        try {
            return running.framework()
                    .installBundle(running.current().store().blobs().location(locked.hash()));
        } catch (BundleException e) {
            throw refused(
                    "start-failed",
                    locked.id(),
                    Map.of("bundle", locked.symbolicName(), "version", locked.version(), "reason", rootMessage(e)));
        }
    }

    private void stop(Bundle bundle) {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            LOG.warn("{} stopped with an error: {}", bundle, e.getMessage());
        }
    }

    private void uninstall(Bundle bundle) {
        if (bundle.getState() == Bundle.UNINSTALLED || running.starts().isStuck(bundle)) {
            return;
        }
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            LOG.warn("{} could not be removed: {}", bundle, e.getMessage());
        }
    }

    private void refresh(Collection<Bundle> bundles) {
        if (bundles.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        BundleContext framework = running.framework();
        framework.getBundle().adapt(FrameworkWiring.class).refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(running.startBound().toSeconds(), TimeUnit.SECONDS)) {
                LOG.error("the framework did not finish refreshing {}", bundles);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RefusedException refused(String code, String where, Map<String, String> values) {
        return new RefusedException(Finding.error(LiveChange.class, code, where, values));
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }
}
