package org.yakuba.leases.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.yakuba.leases.DrainResult;
import org.yakuba.leases.Exchange;
import org.yakuba.leases.OpenCall;

/** The exchange under way. All it knows is guarded by the switchboard. */
final class BundleExchange implements Exchange {

    final Set<Long> leaving;
    private final Switchboard switchboard;
    private boolean switched;
    private boolean ended;

    BundleExchange(Switchboard switchboard, Set<Long> leaving) {
        this.switchboard = switchboard;
        this.leaving = Set.copyOf(leaving);
    }

    /** Newcomers stand by behind the bundles that leave; these stay in front of all until they are barred. */
    int placeFor(Line line, Provider newcomer) {
        if (leaving.contains(newcomer.bundle.id())) {
            return 0;
        }
        int place = 0;
        while (place < line.providers.size() && isLeaving(line.providers.get(place))) {
            place++;
        }
        return place;
    }

    /** If a successor disappears after the switch, the one before it answers again. */
    void takeBackIfSuccessorIsMissing() {
        if (switched && !missingNow().isEmpty()) {
            giveBack();
        }
    }

    @Override
    public List<String> missing() {
        return switchboard.locked(this::missingNow);
    }

    @Override
    public DrainResult switchOver(Duration bound) {
        switchboard.moveAll(() -> {
            if (ended) {
                throw new IllegalStateException("The exchange has ended");
            }
            List<String> missing = missingNow();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Nobody else offers " + String.join(", ", missing));
            }
            switched = true;
            switchboard.bar(leaving, true);
        });
        List<OpenCall> outlived = switchboard.awaitNoneIn(leaving, bound);
        return switchboard.locked(() -> {
            if (!switched || outlived.isEmpty()) {
                return new DrainResult(switched, List.of());
            }
            switchboard.moveAll(this::giveBack);
            return new DrainResult(false, outlived);
        });
    }

    @Override
    public void takeBack() {
        switchboard.moveAll(this::giveBack);
    }

    @Override
    public void close() {
        switchboard.locked(() -> ended = true);
        switchboard.end(this);
    }

    private void giveBack() {
        switched = false;
        switchboard.bar(leaving, false);
    }

    private List<String> missingNow() {
        return switchboard
                .lines(line -> line.providers.stream().anyMatch(p -> isLeaving(p) && !p.leaving)
                        && line.providers.stream().allMatch(p -> isLeaving(p) || p.barred))
                .map(line -> line.service.getName())
                .sorted()
                .toList();
    }

    private boolean isLeaving(Provider provider) {
        return leaving.contains(provider.bundle.id());
    }
}
