package org.yakuba.leases.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yakuba.leases.Door;
import org.yakuba.leases.DoorClosedException;
import org.yakuba.leases.Hold;
import org.yakuba.leases.Hold.Inside;
import org.yakuba.leases.Pass;
import org.yakuba.leases.probe.Await;
import org.yakuba.leases.probe.Await.Gate;
import org.yakuba.leases.probe.Await.Work;

@Tag("RT-12")
class OneDoorTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final Door door = new OneDoor();

    @Test
    void unitOfAHeldDomainWaitsUntilTheRelease() throws Exception {
        Work<Boolean> unit;
        try (Hold hold = door.hold(Set.of("calendar"), Await.BOUND)) {
            unit = new Work<>("unit", () -> enterAndLeave("calendar")).blocked();
            assertThat(hold.awaitEmpty(SHORT)).isEmpty();
            assertThat(unit.isDone()).isFalse();
        }
        assertThat(unit.result()).isTrue();
    }

    @Test
    void unitOfAnotherDomainDoesNotWait() throws Exception {
        try (Hold hold = door.hold(Set.of("calendar", "levy"), Await.BOUND)) {
            assertThat(new Work<>("unit", () -> enterAndLeave("address")).result())
                    .isTrue();
            assertThat(hold.awaitEmpty(SHORT)).isEmpty();
        }
    }

    @Test
    void unitIsTurnedAwayWhenTheBoundPasses() {
        try (Hold hold = door.hold(Set.of("calendar"), SHORT)) {
            assertThatThrownBy(() -> door.enter("calendar"))
                    .isInstanceOf(DoorClosedException.class)
                    .hasMessageContaining("\"calendar\"")
                    .satisfies(e -> assertThat(((DoorClosedException) e).message(Locale.JAPANESE))
                            .contains("「calendar」"));
            assertThat(hold.awaitEmpty(SHORT)).isEmpty();
        }
        door.enter("calendar").close();
    }

    @Test
    void holdWaitsForTheUnitsBegunBeforeAndNamesThoseStillInside() throws Exception {
        Gate inside = new Gate();
        var unit = new Work<>("long unit", () -> {
            try (Pass pass = door.enter("calendar")) {
                inside.run();
                return pass;
            }
        });
        inside.reached();
        try (Hold hold = door.hold(Set.of("calendar"), Await.BOUND)) {
            assertThat(hold.awaitEmpty(SHORT))
                    .singleElement()
                    .extracting(Inside::domain, Inside::thread)
                    .containsExactly("calendar", "long unit");

            var waiting = new Work<>("applier", () -> hold.awaitEmpty(Await.BOUND)).blocked();
            inside.open();
            assertThat(waiting.result()).isEmpty();
        }
        unit.result().close();
    }

    @Test
    void workAlreadyBegunNeverWaitsWhateverItEnters() throws Exception {
        Gate inside = new Gate();
        var unit = new Work<>("unit", () -> {
            try (Pass outer = door.enter("levy")) {
                inside.run();
                assertThat(outer).isNotNull();
                return enterAndLeave("calendar");
            }
        });
        inside.reached();
        try (Hold hold = door.hold(Set.of("levy", "calendar"), Await.BOUND)) {
            inside.open();
            assertThat(unit.result()).isTrue();
            assertThat(hold.awaitEmpty(Await.BOUND)).isEmpty();
        }
    }

    @Test
    void passClosedInAnotherThreadEndsTheUnit() throws Exception {
        Pass pass = door.enter("calendar");
        new Work<>("other", () -> {
                    pass.close();
                    pass.close();
                    return true;
                })
                .result();
        try (Hold hold = door.hold(Set.of("calendar"), Await.BOUND)) {
            assertThat(new Work<>("applier", () -> hold.awaitEmpty(SHORT)).result())
                    .isEmpty();
        }
    }

    @Test
    void unitThatMovedToAnotherThreadIsNoWayInForTheFirstOne() throws Exception {
        Pass pass = door.enter("calendar");
        Gate moved = new Gate();
        var other = new Work<>("other", () -> {
            pass.moveHere();
            moved.run();
            boolean nested = enterAndLeave("calendar");
            pass.close();
            return nested;
        });
        moved.reached();
        try (Hold hold = door.hold(Set.of("calendar"), SHORT)) {
            assertThat(hold.awaitEmpty(Duration.ZERO))
                    .extracting(Inside::thread)
                    .containsExactly("other");
            assertThatThrownBy(() -> door.enter("calendar")).isInstanceOf(DoorClosedException.class);
            moved.open();
            assertThat(other.result()).isTrue();
        }
    }

    @Test
    void everyHoldOfADomainHasToEnd() throws Exception {
        Work<Boolean> unit;
        try (Hold outer = door.hold(Set.of("calendar"), Await.BOUND)) {
            try (Hold inner = door.hold(Set.of("calendar", "levy"), Await.BOUND)) {
                unit = new Work<>("unit", () -> enterAndLeave("calendar")).blocked();
                assertThat(inner.awaitEmpty(SHORT)).isEmpty();
            }
            assertThat(unit.blocked().isDone()).isFalse();
            assertThat(outer.awaitEmpty(SHORT)).isEmpty();
        }
        assertThat(unit.result()).isTrue();
    }

    @Test
    void nobodyIsLostUnderManyHolds() throws Exception {
        List<Work<Integer>> units = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            units.add(new Work<>("unit " + thread, () -> {
                int passed = 0;
                while (passed < 20_000) {
                    passed += enterAndLeave("calendar") ? 1 : 0;
                }
                return passed;
            }));
        }
        for (int i = 0; i < 200; i++) {
            try (Hold hold = door.hold(Set.of("calendar"), Await.BOUND)) {
                assertThat(hold.awaitEmpty(Await.BOUND)).isEmpty();
            }
        }
        for (Work<Integer> unit : units) {
            assertThat(unit.result()).isEqualTo(20_000);
        }
    }

    private boolean enterAndLeave(String domain) {
        try (Pass pass = door.enter(domain)) {
            return pass != null;
        }
    }
}
