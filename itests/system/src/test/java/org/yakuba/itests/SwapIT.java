package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.itests.Calendars.OURS;
import static org.yakuba.itests.Calendars.SATURDAY;
import static org.yakuba.itests.Calendars.VENDORS;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bundles change under load, and nobody who asks notices. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwapIT {
    private static final int PER_SECOND = 200;
    private final Instance demo;
    private final Calendars calendars;

    SwapIT(Instance demo) {
        this.demo = demo;
        this.calendars = new Calendars(demo);
    }

    @BeforeAll
    void oneOfEachKindWasThere() {
        demo.replace("calendar", calendars.vendor("")).expect(0);
        demo.revert().expect(0);
    }

    @AfterEach
    void restore() {
        demo.restore();
    }

    @Test
    @Tag("RT-08")
    @Tag("RT-09")
    @Tag("RT-11")
    void providersAreExchangedUnderLoadWithoutAFailedRequestAndLeaveNothingBehind() {
        int swaps = Size.of(6, 50);
        Figures figures = new Figures("exchange", demo, SATURDAY, PER_SECOND);
        figures.undisturbed();
        Heap before = Heap.of(demo);

        Load.Outcome outcome = figures.during(swaps + " swaps of a provider", () -> {
            for (int i = 0; i < swaps; i += 2) {
                demo.replace("calendar", calendars.vendor("")).expect(0);
                assertThat(calendars.answering()).isEqualTo(VENDORS);
                demo.revert().expect(0);
                assertThat(calendars.answering()).isEqualTo(OURS);
            }
        });

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.sent()).isGreaterThan(PER_SECOND);
        Await.until("no class loader of a removed bundle", () -> Heap.of(demo).classLoaders() <= before.classLoaders());
        assertThat(Heap.of(demo).knows("jp.example.calendar")).isFalse();
    }

    @Test
    @Tag("RT-08")
    @Tag("RT-12")
    void aWebBundleIsMendedUnderLoadBehindTheDoorWithoutAFailedRequest() {
        int swaps = Size.of(4, 50);
        Figures figures = new Figures("hold", demo, SATURDAY, PER_SECOND);
        Heap before = Heap.of(demo);

        Load.Outcome outcome = figures.during(swaps + " swaps of a web bundle", () -> {
            for (int i = 0; i < swaps; i += 2) {
                demo.replace("org.yakuba.calendar.web", calendars.hotfix("org.yakuba.calendar.web"))
                        .expect(0);
                demo.revert().expect(0);
            }
        });

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.percentile(1)).as("the longest wait in ms").isLessThan(30_000);
        Await.until("no class loader of a removed bundle", () -> Heap.of(demo).classLoaders() <= before.classLoaders());
    }
}
