package org.yakuba.leases;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.yakuba.leases.sample.api.Farewell;
import org.yakuba.leases.sample.api.Greeting;

@Tag("RT-11")
class SwapOsgiTest {

    private static final int SWAPS = 50;
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService callers = Executors.newFixedThreadPool(4);
    private TestFramework framework;
    private Leases leases;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        framework = new TestFramework(directory, Map.of());
        framework.start(TestBundle.api());
        leases = framework.service(Leases.class);
    }

    @AfterEach
    void stop() throws Exception {
        enough.set(true);
        callers.shutdown();
        framework.close();
    }

    @Test
    void fiftyExchangesLoseNoCallAndLeaveNoClassLoader() throws Exception {
        Bundle current = framework.start(TestBundle.provider("p0"));
        List<Future<Long>> hammering = hammer();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int swap = 1; swap <= SWAPS; swap++) {
            loaders.add(loader(current));
            current = exchange(current, "p" + swap);
        }
        enough.set(true);

        assertThat(calls(hammering)).isGreaterThan(SWAPS);
        assertNoneIsLeft(loaders);
    }

    @Test
    void fiftyTimesStopThenStartLosesNoCallAndLeavesNoClassLoader() throws Exception {
        Bundle current = framework.start(TestBundle.provider("p0"));
        List<Future<Long>> hammering = hammer();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int swap = 1; swap <= SWAPS; swap++) {
            loaders.add(loader(current));
            framework.remove(current);
            current = framework.start(TestBundle.provider("p" + swap));
        }
        enough.set(true);

        assertThat(calls(hammering)).isGreaterThan(SWAPS);
        assertNoneIsLeft(loaders);
    }

    private Bundle exchange(Bundle old, String next) throws Exception {
        try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
            Bundle fresh = framework.start(TestBundle.provider(next));
            assertThat(exchange.missing()).isEmpty();
            assertThat(exchange.switchOver(BOUND).drained()).isTrue();
            framework.remove(old);
            return fresh;
        }
    }

    /** Calls both services in turn: who was greeted by one provider is never sent away by an older one. */
    private List<Future<Long>> hammer() throws Exception {
        Greeting greeting = framework.proxy(Greeting.class);
        Farewell farewell = framework.proxy(Farewell.class);
        Callable<Long> caller = () -> {
            long calls = 0;
            while (!enough.get()) {
                int greeted = number(greeting.greet("you"));
                int left = number(farewell.part("you"));
                assertThat(left).isGreaterThanOrEqualTo(greeted);
                try (var names = greeting.names()) {
                    assertThat(names.toList()).hasSize(2);
                }
                calls++;
            }
            return calls;
        };
        return List.of(callers.submit(caller), callers.submit(caller), callers.submit(caller), callers.submit(caller));
    }

    private static int number(String answer) {
        return Integer.parseInt(answer.substring(1, answer.indexOf(' ')));
    }

    private static long calls(List<Future<Long>> hammering) throws Exception {
        long calls = 0;
        for (Future<Long> caller : hammering) {
            calls += caller.get(30, TimeUnit.SECONDS);
        }
        return calls;
    }

    private static WeakReference<ClassLoader> loader(Bundle bundle) throws Exception {
        return new WeakReference<>(
                bundle.loadClass("org.yakuba.leases.sample.core.Start").getClassLoader());
    }

    private static void assertNoneIsLeft(List<WeakReference<ClassLoader>> loaders) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline && loaders.stream().anyMatch(loader -> !loader.refersTo(null))) {
            System.gc();
        }
        assertThat(loaders).allMatch(loader -> loader.refersTo(null));
    }
}
