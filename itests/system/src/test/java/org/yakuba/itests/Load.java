package org.yakuba.itests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An open loop of requests at a steady rate: it does not wait for answers before it asks again. */
final class Load implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<Long> microseconds = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Phaser open = new Phaser(1);
    private final HttpRequest request;

    Load(Instance instance, String path, int perSecond) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        clock.scheduleAtFixedRate(this::send, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    /** How a run of requests went; times in microseconds, in order. */
    record Outcome(int sent, List<String> failures, List<Long> times) {

        double percentile(double share) {
            return times.isEmpty() ? 0 : times.get((int) Math.min(times.size() - 1L, times.size() * share)) / 1000.0;
        }

        @Override
        public String toString() {
            return "%d requests, %d failed, p50 %.1f ms, p99 %.1f ms, max %.1f ms"
                    .formatted(sent, failures.size(), percentile(0.5), percentile(0.99), percentile(1));
        }
    }

    int sent() {
        return sent.get();
    }

    /** Stops asking and waits for the answers that are still due. */
    Outcome finish() {
        close();
        open.arriveAndAwaitAdvance();
        List<Long> times = new ArrayList<>(microseconds);
        times.sort(null);
        return new Outcome(sent.get(), List.copyOf(failures), times);
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        sent.incrementAndGet();
        open.register();
        long begin = System.nanoTime();
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((response, error) -> {
            microseconds.add((System.nanoTime() - begin) / 1000);
            if (error != null) {
                failures.add(error.toString());
            } else if (response.statusCode() != 200) {
                failures.add(response.statusCode() + " " + response.body());
            }
            open.arriveAndDeregister();
        });
    }
}
