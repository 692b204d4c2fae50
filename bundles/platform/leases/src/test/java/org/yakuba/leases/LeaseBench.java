package org.yakuba.leases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yakuba.leases.runtime.SampleCalls;
import org.yakuba.leases.runtime.SampleCalls.Days;

/**
 * What a call costs through the proxy beside a direct one, and what a pass of the open door costs. The rounds of all
 * candidates alternate in one run, and the median of each counts. The ratio is to the direct call of the same method.
 */
public final class LeaseBench {

    private static final int ROUNDS = 11;
    private static final int CALLS = 400_000;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private LeaseBench() {}

    public static void main(String[] arguments) throws Exception {
        SampleCalls sample = new SampleCalls();
        Door door = SampleCalls.door();
        List<Candidate> candidates = List.of(
                adding("next to nothing, direct", sample.direct),
                adding("next to nothing, proxy", sample.proxied),
                adding("next to nothing, proxy and one interceptor", sample.intercepted),
                days("next business day, direct", sample.direct),
                days("next business day, proxy", sample.proxied),
                days("next business day, proxy and one interceptor", sample.intercepted),
                new Candidate("pass of the open door", calls -> passes(door, calls)));
        for (int threads : new int[] {1, 2}) {
            measure(candidates, threads);
            System.out.printf("%d thread(s)%n", threads);
            for (int i = 0; i < candidates.size(); i++) {
                double direct = candidates.get(i / 3 * 3).median();
                candidates.get(i).print(direct);
            }
            candidates.forEach(candidate -> candidate.rounds.clear());
        }
    }

    private static Candidate adding(String name, Days service) {
        return new Candidate(name, calls -> {
            int sum = 0;
            for (int i = 0; i < calls; i++) {
                sum = service.add(sum);
            }
            return sum;
        });
    }

    private static Candidate days(String name, Days service) {
        return new Candidate(name, calls -> {
            LocalDate day = FRIDAY;
            for (int i = 0; i < calls; i++) {
                day = service.nextBusinessDay(i % 1000 == 0 ? FRIDAY : day);
            }
            return day.getDayOfYear();
        });
    }

    private static int passes(Door door, int calls) {
        int sum = 0;
        for (int i = 0; i < calls; i++) {
            try (Pass pass = door.enter("calendar")) {
                sum += pass == null ? 0 : i;
            }
        }
        return sum;
    }

    private static void measure(List<Candidate> candidates, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = -3; round < ROUNDS; round++) {
                for (Candidate candidate : candidates) {
                    double nanos = nanosPerCall(candidate, threads, pool);
                    if (round >= 0) {
                        candidate.rounds.add(nanos);
                    }
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    private static double nanosPerCall(Candidate candidate, int threads, ExecutorService pool) throws Exception {
        Callable<Long> work = () -> {
            long began = System.nanoTime();
            candidate.sink = candidate.work.run(CALLS);
            return System.nanoTime() - began;
        };
        long total = 0;
        for (Future<Long> nanos : pool.invokeAll(Collections.nCopies(threads, work))) {
            total += nanos.get();
        }
        return total / (double) threads / CALLS;
    }

    /** Makes a number of calls and returns something that depends on all of them. */
    @FunctionalInterface
    private interface Work {
        int run(int calls);
    }

    private static final class Candidate {

        final String name;
        final Work work;
        final List<Double> rounds = new ArrayList<>();
        volatile int sink;

        Candidate(String name, Work work) {
            this.name = name;
            this.work = work;
        }

        double median() {
            return rounds.stream().sorted().toList().get(rounds.size() / 2);
        }

        void print(double direct) {
            System.out.printf(Locale.ROOT, "  %-46s %8.1f ns  x%.1f%n", name, median(), median() / direct);
        }
    }
}
