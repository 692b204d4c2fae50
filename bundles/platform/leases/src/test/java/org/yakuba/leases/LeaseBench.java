package org.yakuba.leases;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * candidates alternate in one run, and the median of each counts; processor time is measured, so that a busy machine
 * changes little. The ratio is to the direct call of the same method.
 */
public final class LeaseBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 11;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private LeaseBench() {}

    public static void main(String[] arguments) throws Exception {
        SampleCalls sample = new SampleCalls();
        Door door = SampleCalls.door();
        List<Candidate> candidates = List.of(
                new Candidate("next business day: direct", 400_000, calls -> next(sample.direct, calls)),
                new Candidate("next business day: proxy", 400_000, calls -> next(sample.proxied, calls)),
                new Candidate(
                        "next business day: proxy, interceptor", 400_000, calls -> next(sample.intercepted, calls)),
                new Candidate("a year's business days: direct", 10_000, calls -> year(sample.direct, calls)),
                new Candidate("a year's business days: proxy", 10_000, calls -> year(sample.proxied, calls)),
                new Candidate(
                        "a year's business days: proxy, interceptor", 10_000, calls -> year(sample.intercepted, calls)),
                new Candidate("pass of the open door", 400_000, calls -> passes(door, calls)));
        for (int threads : new int[] {1, 2}) {
            measure(candidates, threads);
            System.out.printf("%d thread(s)%n", threads);
            for (int i = 0; i < candidates.size(); i++) {
                candidates.get(i).print(candidates.get(i / 3 * 3).median());
            }
            candidates.forEach(candidate -> candidate.rounds.clear());
        }
    }

    private static int next(Days service, int calls) {
        LocalDate day = FRIDAY;
        for (int i = 0; i < calls; i++) {
            day = service.nextBusinessDay(i % 1000 == 0 ? FRIDAY : day);
        }
        return day.getDayOfYear();
    }

    private static int year(Days service, int calls) {
        int days = 0;
        for (int i = 0; i < calls; i++) {
            days += service.businessDays(1990 + i % 64);
        }
        return days;
    }

    private static int passes(Door door, int calls) {
        int passes = 0;
        for (int i = 0; i < calls; i++) {
            try (Pass pass = door.enter("calendar")) {
                passes += pass == null ? 0 : 1;
            }
        }
        return passes;
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
            long began = THREADS.getCurrentThreadCpuTime();
            candidate.sink = candidate.work.run(candidate.calls);
            return THREADS.getCurrentThreadCpuTime() - began;
        };
        long total = 0;
        for (Future<Long> nanos : pool.invokeAll(Collections.nCopies(threads, work))) {
            total += nanos.get();
        }
        return total / (double) threads / candidate.calls;
    }

    /** Makes a number of calls and returns something that depends on all of them. */
    @FunctionalInterface
    private interface Work {
        int run(int calls);
    }

    private static final class Candidate {

        final String name;
        final int calls;
        final Work work;
        final List<Double> rounds = new ArrayList<>();
        volatile int sink;

        Candidate(String name, int calls, Work work) {
            this.name = name;
            this.calls = calls;
            this.work = work;
        }

        double median() {
            return rounds.stream().sorted().toList().get(rounds.size() / 2);
        }

        void print(double direct) {
            System.out.printf(Locale.ROOT, "  %-46s %8.1f ns  x%.2f%n", name, median(), median() / direct);
        }
    }
}
