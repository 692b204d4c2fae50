package org.yakuba.control;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.yakuba.leases.DrainResult;

/** The configurations of one change: values nobody has yet, and values that a running bundle gets new. */
final class Reconfiguration {
    /** New calls wait meanwhile, and the proxies wait for ten seconds. */
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(5);

    private final Running running;
    private final JsonObject from;
    private final JsonObject to;
    private boolean begun;

    Reconfiguration(Running running, JsonObject from, JsonObject to) {
        this.running = running;
        this.from = from;
        this.to = to;
    }

    /** What only the new bundles read is there before they start. */
    void add() {
        begun = !from.equals(to);
        Set<String> added = new TreeSet<>(to.keySet());
        added.removeAll(from.keySet());
        running.configurations().set(from, to, added);
    }

    /** Changes the rest while no call is inside a bundle it is for, and looks whether these bundles go on. */
    List<Bundle> change(Collection<Bundle> leaving) {
        Set<String> rest = changed();
        rest.removeIf(pid -> !from.containsKey(pid));
        List<Bundle> owners = new ArrayList<>(owners(rest));
        owners.removeAll(leaving);
        List<Bundle> drained = new ArrayList<>();
        try {
            for (Bundle owner : owners) {
                drain(owner);
                drained.add(owner);
            }
            running.configurations().set(from, to, rest);
            running.configurations().settle(running.startBound());
        } finally {
            drained.forEach(bundle -> running.leases().prefer(bundle.getBundleId()));
        }
        return owners;
    }

    void takeBack() {
        if (begun) {
            running.configurations().set(to, from, changed());
            running.configurations().settle(running.startBound());
        }
    }

    private void drain(Bundle owner) {
        Duration bound = running.drainBound().compareTo(LONGEST_DRAIN) < 0 ? running.drainBound() : LONGEST_DRAIN;
        DrainResult drained = running.leases().drain(owner.getBundleId(), bound);
        if (!drained.drained()) {
            throw LiveChange.outlived(drained);
        }
    }

    private Set<String> changed() {
        Set<String> pids = new TreeSet<>(from.keySet());
        pids.addAll(to.keySet());
        pids.removeIf(pid ->
                from.containsKey(pid) && to.containsKey(pid) && from.get(pid).equals(to.get(pid)));
        return pids;
    }

    private List<Bundle> owners(Set<String> pids) {
        if (pids.isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        pids.forEach(pid -> names.add(pid.split("~", 2)[0]));
        return List.of(running.framework().getBundles()).stream()
                .filter(bundle -> running.deployed().parts(bundle).stream()
                        .anyMatch(part -> List.of(part.description().configurationPid).stream()
                                .anyMatch(names::contains)))
                .toList();
    }
}
