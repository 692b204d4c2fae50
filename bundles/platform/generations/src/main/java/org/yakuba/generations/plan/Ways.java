package org.yakuba.generations.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yakuba.generations.check.BundleFile;

/** The way of each change, and the exact closure of bundles that a framework has to refresh with it. */
final class Ways {
    private final Wiring before;
    private final Wiring after;
    private final Set<BundleFile> leaving;
    private final Set<BundleFile> arriving;
    private final Map<BundleFile, String> refreshed = new LinkedHashMap<>();
    private final boolean beyondDomains;

    Ways(Wiring before, Wiring after) {
        this.before = before;
        this.after = after;
        this.leaving = before.bundles().stream()
                .filter(bundle -> !after.bundles().contains(bundle))
                .collect(Collectors.toSet());
        this.arriving = after.bundles().stream()
                .filter(bundle -> !before.bundles().contains(bundle))
                .collect(Collectors.toSet());
        spread();
        this.beyondDomains = refreshed.keySet().stream().anyMatch(bundle -> Unit.of(bundle, after) == Unit.OTHER);
    }

    /** Bundles that stay and start anew, each with the symbolic name of the one it is wired to. */
    Map<BundleFile, String> refreshed() {
        return refreshed;
    }

    Way of(Optional<BundleFile> from, Optional<BundleFile> to) {
        return Stream.concat(
                        from.map(bundle -> way(bundle, before, leaving, to.isPresent())).stream(),
                        to.map(bundle -> way(bundle, after, arriving, from.isPresent())).stream())
                .reduce(Way.EXCHANGE, Way::orStronger);
    }

    private Way way(BundleFile bundle, Wiring wiring, Set<BundleFile> changing, boolean replaced) {
        return switch (Unit.of(bundle, wiring)) {
            case WEB -> Way.HOLD;
            case PROVIDER ->
                wiring.providers(bundle).stream().anyMatch(this::isExchangedContract) ? Way.HOLD : Way.EXCHANGE;
            case API ->
                beyondDomains
                        ? Way.RESTART
                        : replaced || leaving.contains(bundle) || touches(bundle) ? Way.HOLD : Way.EXCHANGE;
            case OTHER -> isPrivateLibrary(bundle, wiring, changing) ? Way.EXCHANGE : Way.RESTART;
        };
    }

    /** A contract that goes or comes while somebody is wired to it. */
    private boolean isExchangedContract(BundleFile provider) {
        return !provider.services().isEmpty()
                && (leaving.contains(provider)
                        || arriving.contains(provider)
                                && before.bundles().stream()
                                        .anyMatch(old -> old.symbolicName().equals(provider.symbolicName())));
    }

    private boolean touches(BundleFile bundle) {
        return refreshed.containsValue(bundle.symbolicName());
    }

    /** Somebody else's library that only bundles use which change with it: it comes and goes beside the others. */
    private static boolean isPrivateLibrary(BundleFile bundle, Wiring wiring, Set<BundleFile> changing) {
        Set<BundleFile> users = wiring.dependents(bundle);
        return !users.isEmpty()
                && changing.containsAll(users)
                && users.stream()
                        .allMatch(user ->
                                Unit.of(user, wiring) != Unit.OTHER || isPrivateLibrary(user, wiring, changing));
    }

    private void spread() {
        Deque<BundleFile> open = new ArrayDeque<>(leaving);
        for (BundleFile bundle : arriving) {
            after.dependents(bundle).forEach(dependent -> {
                if (!arriving.contains(dependent) && refreshed.putIfAbsent(dependent, bundle.symbolicName()) == null) {
                    open.add(dependent);
                }
            });
        }
        while (!open.isEmpty()) {
            BundleFile bundle = open.remove();
            for (BundleFile dependent : before.dependents(bundle)) {
                if (!leaving.contains(dependent) && refreshed.putIfAbsent(dependent, bundle.symbolicName()) == null) {
                    open.add(dependent);
                }
            }
        }
    }
}
