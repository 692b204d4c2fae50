package org.yakuba.generations.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.check.BundleFile;

/** Which domains a change reaches, directly or through the apis they call. */
final class Domains {
    private final Wiring wiring;
    private final Lock lock;
    private final Map<String, Set<String>> callers = new TreeMap<>();
    private final Set<String> all = new TreeSet<>();

    Domains(Wiring wiring, Lock lock) {
        this.wiring = wiring;
        this.lock = lock;
        for (BundleFile bundle : wiring.bundles()) {
            Set<String> own = Unit.domains(bundle, wiring);
            all.addAll(own);
            for (BundleFile contract : wiring.providers(bundle)) {
                Unit.domains(contract, wiring)
                        .forEach(called -> callers.computeIfAbsent(called, key -> new TreeSet<>())
                                .addAll(own));
            }
        }
    }

    /**
     * @param changed domains with a bundle that changes or starts anew
     * @param held those of them that wait at the door
     * @param contracts domains whose contract is out of reach meanwhile, with all who call it
     */
    List<AffectedDomain> affected(Collection<String> changed, Collection<String> held, Collection<String> contracts) {
        Map<String, String> through = new TreeMap<>();
        changed.forEach(domain -> through.put(domain, domain));
        changed.forEach(domain -> callersOf(domain).forEach(caller -> through.putIfAbsent(caller, domain)));
        Set<String> waiting = new HashSet<>(held);
        contracts.forEach(domain -> {
            waiting.add(domain);
            waiting.addAll(callersOf(domain));
        });
        return through.entrySet().stream()
                .map(entry -> domain(entry.getKey(), waiting.contains(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** A restart stops them all. */
    List<AffectedDomain> everything() {
        return all.stream().map(domain -> domain(domain, true, domain)).toList();
    }

    Set<String> callersOf(String domain) {
        Set<String> found = new TreeSet<>();
        collect(domain, found);
        found.remove(domain);
        return found;
    }

    private void collect(String domain, Set<String> found) {
        for (String caller : callers.getOrDefault(domain, Set.of())) {
            if (found.add(caller)) {
                collect(caller, found);
            }
        }
    }

    private AffectedDomain domain(String domain, boolean held, String through) {
        Optional<LockedFeature> feature = feature(domain);
        return new AffectedDomain(
                domain,
                feature.map(LockedFeature::titleJa).orElse(domain),
                feature.map(LockedFeature::titleEn).orElse(domain),
                held,
                through);
    }

    private Optional<LockedFeature> feature(String domain) {
        return lock.features().stream()
                .filter(feature -> feature.name().equals(domain))
                .findFirst()
                .or(() -> wiring.bundles().stream()
                        .filter(bundle -> bundle.domains().contains(domain))
                        .flatMap(bundle -> lock.bundle(bundle.symbolicName()).stream())
                        .flatMap(bundle -> bundle.features().stream())
                        .flatMap(name -> lock.features().stream()
                                .filter(candidate -> candidate.name().equals(name)))
                        .findFirst());
    }
}
