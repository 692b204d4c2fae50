package org.yakuba.itests;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What requests notice of swaps: the same rate for the same time, without swaps and during them. */
final class SwapBench {
    private static final int RATE = 200;
    private static final int SWAPS = 10;

    @Test
    void requestsDuringSwapsBesideWithout() {
        try (Instance instance = Instance.demo().start()) {
            Path vendor = new Calendars(instance).vendor("");
            swaps(instance, vendor, 2);
            long begin = System.nanoTime();
            Load.Outcome during = load(instance, () -> swaps(instance, vendor, SWAPS));
            int requests = during.sent();
            double seconds = (System.nanoTime() - begin) / 1e9;
            Load.Outcome without;
            try (Load load = new Load(instance, Calendars.SATURDAY, RATE)) {
                Await.until("as many requests", () -> load.sent() >= requests);
                without = load.finish();
            }
            System.out.printf("swap, %d swaps in %.0f s under %d requests/s%n", SWAPS, seconds, RATE);
            System.out.println("  without  " + without);
            System.out.println("  during   " + during);
            System.out.printf(
                    "  ratio    p50 %.2f, p99 %.2f, max %.2f%n",
                    during.percentile(0.5) / without.percentile(0.5),
                    during.percentile(0.99) / without.percentile(0.99),
                    during.percentile(1) / without.percentile(1));
            Assertions.assertThat(during.failures()).isEmpty();
            Assertions.assertThat(without.failures()).isEmpty();
        }
    }

    private static Load.Outcome load(Instance instance, Runnable meanwhile) {
        try (Load load = new Load(instance, Calendars.SATURDAY, RATE)) {
            meanwhile.run();
            return load.finish();
        }
    }

    private static void swaps(Instance instance, Path vendor, int count) {
        for (int swap = 0; swap < count / 2; swap++) {
            instance.replace("calendar", vendor).expect(0);
            instance.revert().expect(0);
        }
    }
}
