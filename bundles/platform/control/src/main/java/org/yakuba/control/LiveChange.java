package org.yakuba.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.FaultPoints;
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
    private final Progress progress;
    private final FrameworkBundles bundles;
    private final Reconfiguration reconfiguration;
    private final Set<Bundle> fresh = new LinkedHashSet<>();
    private final Set<Bundle> leaving = new LinkedHashSet<>();
    private final Set<Bundle> anew = new LinkedHashSet<>();
    private final List<LockedBundle> removed = new ArrayList<>();
    private Optional<Exchange> exchange = Optional.empty();
    private Optional<Hold> hold = Optional.empty();

    LiveChange(Running running, Plan plan, Lock before, Progress progress) {
        this.running = running;
        this.plan = plan;
        this.progress = progress;
        this.bundles = new FrameworkBundles(running, progress);
        this.reconfiguration = new Reconfiguration(
                running, before.configurations(), plan.target().configurations());
    }

    /** Brings the framework to the target; whatever throws here is to be followed by {@link #takeBack}. */
    void perform() {
        refuseWiderRefresh();
        holdDoor();
        reconfiguration.add();
        exchangeProviders();
        changeBehindTheDoor();
        Set<Bundle> touched = new LinkedHashSet<>(fresh);
        touched.addAll(anew);
        touched.addAll(reconfiguration.change(leaving));
        touched.forEach(this::confirm);
    }

    /** Opens the door and removes what has left; nothing can be taken back after this. */
    void finish() {
        hold.ifPresent(Hold::close);
        leaving.forEach(bundles::remove);
        FaultPoints.reach(Step.OLD_STOPPED);
        bundles.refresh(leaving);
    }

    /** The former generation, whole. */
    void takeBack() {
        progress.step("taking-back", Map.of());
        tolerating(reconfiguration::takeBack);
        exchange.ifPresent(Exchange::takeBack);
        fresh.forEach(this::takeOut);
        Set<Bundle> again = new LinkedHashSet<>();
        removed.forEach(locked -> tolerating(() -> again.add(bundles.install(locked))));
        again.addAll(anew);
        Set<Bundle> touched = new HashSet<>(fresh);
        touched.addAll(again);
        bundles.refresh(touched);
        bundles.startAgain(again);
    }

    @Override
    public void close() {
        exchange.ifPresent(Exchange::close);
        hold.ifPresent(Hold::close);
    }

    /** Never a silent wave of refreshes: what the framework would wire anew is what the plan says. */
    private void refuseWiderRefresh() {
        Set<Bundle> changing = new HashSet<>();
        plan.bundles()
                .forEach(change ->
                        change.from().flatMap(running.deployed()::find).ifPresent(changing::add));
        Set<String> unplanned = bundles.closure(changing);
        plan.refreshed().forEach(planned -> unplanned.remove(planned.bundle().symbolicName()));
        if (!unplanned.isEmpty()) {
            String first = unplanned.iterator().next();
            throw FrameworkBundles.refused(
                    "wider-refresh", first, Map.of("bundles", String.join(", ", unplanned), "plan", plan.id()));
        }
    }

    private void holdDoor() {
        if (plan.held().isEmpty()) {
            return;
        }
        progress.step("hold", Map.of("domains", String.join(", ", plan.held())));
        Hold held = running.door().hold(Set.copyOf(plan.held()), running.holdBound());
        hold = Optional.of(held);
        List<Hold.Inside> inside = held.awaitEmpty(running.drainBehindTheDoor());
        if (!inside.isEmpty()) {
            Hold.Inside oldest = inside.get(0);
            throw FrameworkBundles.refused(
                    "work-inside",
                    oldest.domain(),
                    Map.of(
                            "domain", oldest.domain(),
                            "seconds", FrameworkBundles.seconds(oldest.runningFor()),
                            "thread", oldest.thread()));
        }
        FaultPoints.reach(Step.DOOR_HELD);
    }

    private void exchangeProviders() {
        List<BundleChange> changes = changes(Way.EXCHANGE);
        if (changes.isEmpty()) {
            return;
        }
        for (BundleChange change : changes) {
            change.from().flatMap(running.deployed()::find).ifPresent(leaving::add);
        }
        Exchange begun = running.leases()
                .exchange(leaving.stream().map(Bundle::getBundleId).collect(Collectors.toSet()));
        exchange = Optional.of(begun);
        List<Bundle> arriving = arrive(changes);
        bundles.start(arriving, running.startBound());
        arriving.forEach(this::confirm);
        FaultPoints.reach(Step.NEW_STARTED);
        List<String> missing = begun.missing();
        if (!missing.isEmpty()) {
            throw FrameworkBundles.refused("no-successor", missing.get(0), Map.of("service", missing.get(0)));
        }
        progress.step("switch", Map.of());
        DrainResult drained = begun.switchOver(running.drainBound());
        if (!drained.drained()) {
            throw outlived(drained);
        }
        FaultPoints.reach(Step.OLD_DRAINED);
    }

    private void changeBehindTheDoor() {
        List<BundleChange> changes = changes(Way.HOLD);
        if (changes.isEmpty()) {
            return;
        }
        progress.step("behind-door", Map.of());
        for (Refreshed refreshed : plan.refreshed()) {
            running.deployed().find(refreshed.bundle()).ifPresent(bundle -> {
                anew.add(bundle);
                bundles.stop(bundle);
            });
        }
        Set<Bundle> gone = new LinkedHashSet<>(anew);
        for (BundleChange change : changes) {
            change.from()
                    .ifPresent(locked -> running.deployed().find(locked).ifPresent(bundle -> {
                        bundles.remove(bundle);
                        removed.add(locked);
                        gone.add(bundle);
                    }));
        }
        List<Bundle> arriving = arrive(changes);
        bundles.refresh(gone);
        arriving.addAll(anew);
        bundles.start(arriving, running.startBehindTheDoor());
        FaultPoints.reach(Step.NEW_STARTED);
    }

    private List<Bundle> arrive(List<BundleChange> changes) {
        List<Bundle> arriving = new ArrayList<>();
        for (BundleChange change : changes) {
            change.to().ifPresent(locked -> arriving.add(bundles.install(locked)));
            fresh.addAll(arriving);
        }
        return arriving;
    }

    private void takeOut(Bundle bundle) {
        tolerating(() -> bundles.remove(bundle));
        if (running.starts().isStuck(bundle)) {
            running.leases().drain(bundle.getBundleId(), Duration.ZERO);
            running.starts().whenEnded(bundle, () -> tolerating(() -> bundles.remove(bundle)));
        }
    }

    /** On the way back nothing stops the rest from coming back. */
    private static void tolerating(Runnable action) {
        try {
            action.run();
        } catch (RefusedException e) {
            LOG.error("{}", e.finding().cause(Locale.ENGLISH));
        } catch (RuntimeException e) {
            LOG.error("a part of the former generation does not come back", e);
        }
    }

    private void confirm(Bundle bundle) {
        if (!running.deployed().isSound(bundle)) {
            Cause cause = plan.target()
                    .bundle(bundle.getSymbolicName())
                    .map(locked -> running.why().bundle(locked).root())
                    .orElseThrow();
            throw FrameworkBundles.refused(
                    "component",
                    bundle.getSymbolicName(),
                    Map.of(
                            "bundle", bundle.getSymbolicName(),
                            "version", bundle.getVersion().toString(),
                            "reasonJa", cause.text(Locale.JAPANESE),
                            "reasonEn", cause.text(Locale.ENGLISH)));
        }
    }

    private List<BundleChange> changes(Way way) {
        return plan.bundles().stream().filter(change -> change.way() == way).toList();
    }

    /** Names the call, or says that who should have taken it over is gone. */
    static RefusedException outlived(DrainResult drained) {
        if (drained.outlived().isEmpty()) {
            return FrameworkBundles.refused("successor-gone", "exchange", Map.of());
        }
        OpenCall call = drained.outlived().get(0);
        return FrameworkBundles.refused(
                "call-outlived",
                call.service(),
                Map.of(
                        "call", call.service() + "." + call.method(),
                        "seconds", FrameworkBundles.seconds(call.runningFor()),
                        "thread", call.thread()));
    }
}
