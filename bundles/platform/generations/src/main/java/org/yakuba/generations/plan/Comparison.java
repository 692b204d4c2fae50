package org.yakuba.generations.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.check.BundleFile;

/** Two sets of bundles side by side: what changes, in which way, and whom it reaches. */
final class Comparison {
    private final Wiring before;
    private final Wiring after;
    private final Contents contents;
    private final Lock target;
    private final Ways ways;

    Comparison(Wiring before, Wiring after, Contents contents, Lock target) {
        this.before = before;
        this.after = after;
        this.contents = contents;
        this.target = target;
        this.ways = new Ways(before, after);
    }

    List<BundleChange> bundles(List<Pair> pairs, Target asked, Change change) {
        return pairs.stream()
                .map(pair -> new BundleChange(
                        pair.from(),
                        pair.to(),
                        ways.of(file(pair.from()), file(pair.to())),
                        reason(pair, asked, change)))
                .sorted(Comparator.comparing(changed -> changed.named().symbolicName()))
                .toList();
    }

    /** New providers that a plain exchange cannot take, because others might be wired to them. */
    List<Finding> exportingProviders() {
        return after.bundles().stream()
                .filter(bundle -> !before.bundles().contains(bundle))
                .filter(bundle -> !bundle.domains().isEmpty() && Unit.of(bundle, after) == Unit.OTHER)
                .map(bundle -> Finding.warning(
                        Comparison.class,
                        "provider-exports",
                        bundle.where(),
                        Map.of(
                                "bundle", bundle.symbolicName(),
                                "version", bundle.version().toString(),
                                "vendor", bundle.vendor(),
                                "packages", String.join(", ", bundle.exports()))))
                .toList();
    }

    List<Refreshed> refreshed(Lock current) {
        List<Refreshed> refreshed = new ArrayList<>();
        Map<BundleFile, LockedBundle> locked = new HashMap<>();
        current.bundles().forEach(bundle -> contents.find(bundle).ifPresent(file -> locked.put(file, bundle)));
        ways.refreshed()
                .forEach((bundle, through) -> Optional.ofNullable(locked.get(bundle))
                        .ifPresent(found -> refreshed.add(new Refreshed(found, through))));
        refreshed.sort(Comparator.comparing(found -> found.bundle().symbolicName()));
        return refreshed;
    }

    List<AffectedDomain> domains(
            List<BundleChange> bundles, List<ConfigurationChange> changes, Configurations configurations, Way way) {
        Domains domains = new Domains(after, target);
        if (way == Way.RESTART) {
            return domains.everything();
        }
        Set<String> changed = new TreeSet<>();
        Set<String> held = new TreeSet<>();
        Set<String> contracts = new TreeSet<>();
        for (BundleChange bundle : bundles) {
            Set<String> own = new TreeSet<>();
            file(bundle.from()).ifPresent(file -> own.addAll(Unit.domains(file, before)));
            file(bundle.to()).ifPresent(file -> own.addAll(Unit.domains(file, after)));
            changed.addAll(own);
            if (bundle.way() == Way.HOLD) {
                held.addAll(own);
                if (isContract(bundle)) {
                    contracts.addAll(own);
                }
            }
        }
        ways.refreshed().keySet().forEach(file -> {
            changed.addAll(Unit.domains(file, before));
            held.addAll(Unit.domains(file, before));
        });
        for (ConfigurationChange change : changes) {
            Set<String> own = configurations
                    .owner(change.pid())
                    .map(bundle -> Unit.domains(bundle, after))
                    .orElse(Set.of());
            changed.addAll(own);
            if (change.way() == Way.HOLD) {
                held.addAll(own);
            }
        }
        return domains.affected(changed, held, contracts);
    }

    private boolean isContract(BundleChange change) {
        return Stream.of(file(change.from()), file(change.to()))
                .flatMap(Optional::stream)
                .anyMatch(file -> !file.services().isEmpty());
    }

    private Optional<BundleFile> file(Optional<LockedBundle> bundle) {
        return bundle.flatMap(contents::find);
    }

    private Reason reason(Pair pair, Target asked, Change change) {
        LockedBundle named = pair.to().or(pair::from).orElseThrow();
        Reason known = asked.reasons().get(named.symbolicName());
        if (known != null) {
            return known;
        }
        if (change.kind() == org.yakuba.generations.Generation.Kind.REVERT) {
            return new Reason("as-before", Map.of());
        }
        if (pair.from().isPresent() && pair.to().isPresent()) {
            return pair.from().get().version().equals(pair.to().get().version())
                    ? new Reason("hot-fix", Map.of())
                    : new Reason("version", Map.of());
        }
        Optional<String> feature = named.features().stream().findFirst();
        String code = pair.from().isEmpty() ? "feature-takes" : "feature-leaves";
        return feature.map(name -> new Reason(code, Map.of("feature", name)))
                .orElseGet(() -> new Reason(pair.from().isEmpty() ? "overlay-adds" : "overlay-leaves", Map.of()));
    }
}
