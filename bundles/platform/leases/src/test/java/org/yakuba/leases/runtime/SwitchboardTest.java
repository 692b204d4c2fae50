package org.yakuba.leases.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yakuba.leases.Exchange;
import org.yakuba.leases.Interceptor;
import org.yakuba.leases.ProviderBundle;
import org.yakuba.leases.ProviderStatus;
import org.yakuba.leases.ServiceUnavailableException;
import org.yakuba.leases.probe.Await;
import org.yakuba.leases.probe.Await.Gate;
import org.yakuba.leases.probe.Await.Work;

@Tag("RT-13")
class SwitchboardTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private final Switchboard switchboard = new Switchboard(Clock.fixed(NOON, ZoneOffset.UTC), Await.BOUND);
    private final Line line = line();

    private Line line() {
        Line made = new Line("sample", Supplier.class, switchboard);
        switchboard.add(made);
        return made;
    }

    private Supplier<?> proxy() {
        return proxy(line);
    }

    private static Supplier<?> proxy(Line of) {
        return (Supplier<?>) ServiceProxy.of(of, () -> new Interceptor[0], new OpenResults());
    }

    private Provider join(long bundle, Supplier<Object> service) {
        return join(line, bundle, service);
    }

    private Provider join(Line to, long bundle, Supplier<Object> service) {
        Provider provider = new Provider(service, new ProviderBundle(bundle, "bundle" + bundle, "1.0.0"));
        switchboard.join(to, provider);
        return provider;
    }

    @Test
    void statusTellsSinceWhenByTheClockGiven() {
        join(1, () -> "one");

        assertThat(switchboard.services().get(0).providers())
                .containsExactly(new ProviderStatus(
                        new ProviderBundle(1, "bundle1", "1.0.0"), ProviderStatus.State.CURRENT, NOON, List.of()));
    }

    @Test
    void oldProviderThatRegistersAnewDuringItsExchangeStaysInItsPlace() {
        join(1, () -> "old");
        try (Exchange exchange = switchboard.exchange(Set.of(1L))) {
            join(2, () -> "new");
            join(1, () -> "old again");
            assertThat(proxy().get()).isEqualTo("old again");

            assertThat(exchange.switchOver(Await.BOUND).drained()).isTrue();
            join(1, () -> "old once more");
            assertThat(proxy().get()).isEqualTo("new");
        }
    }

    @Test
    void drainedBundleGetsNoCallsWhateverItRegistersLater() {
        join(1, () -> "old");
        assertThat(switchboard.drain(2, Duration.ZERO).drained()).isTrue();
        join(2, () -> "stuck in its start until now");
        assertThat(proxy().get()).isEqualTo("old");

        switchboard.prefer(2);
        assertThat(proxy().get()).isEqualTo("stuck in its start until now");
    }

    @Test
    void callsOfAnotherThreadAreNotTakenForNestedOnes() throws Exception {
        Gate inside = new Gate();
        Provider old = join(1, () -> {
            inside.run();
            return "old";
        });
        var slow = new Work<>("slow", () -> proxy().get());
        inside.reached();
        var leaving = new Work<>("leaving", () -> switchboard.leave(line, old, Await.BOUND));
        Await.until(() -> switchboard.services().get(0).current().isEmpty());
        var other = new Work<>("other", () -> proxy().get()).blocked();
        inside.open();

        assertThat(slow.result()).isEqualTo("old");
        assertThat(leaving.result()).isEmpty();
        join(2, () -> "new");
        assertThat(other.result()).isEqualTo("new");
    }

    @Test
    @Tag("RT-11")
    void whoMetTheNewProviderOfOneServiceNeverMeetsTheOldOneOfAnother() throws Exception {
        Line second = line();
        AtomicBoolean enough = new AtomicBoolean();
        Supplier<?> first = proxy(line);
        Supplier<?> other = proxy(second);
        List<Provider> old = List.of(join(line, 0, () -> 0L), join(second, 0, () -> 0L));
        Callable<Long> caller = () -> {
            long calls = 0;
            for (; !enough.get(); calls++) {
                long met = (Long) first.get();
                assertThat((Long) other.get()).isGreaterThanOrEqualTo(met);
            }
            return calls;
        };
        var callers = List.of(new Work<>("a", caller), new Work<>("b", caller), new Work<>("c", caller));
        for (long bundle = 1; bundle <= 1000; bundle++) {
            long answer = bundle;
            try (Exchange exchange = switchboard.exchange(Set.of(bundle - 1))) {
                List<Provider> fresh = List.of(join(line, bundle, () -> answer), join(second, bundle, () -> answer));
                assertThat(exchange.switchOver(Await.BOUND).drained()).isTrue();
                assertThat(switchboard.leave(line, old.get(0), Duration.ZERO)).isEmpty();
                assertThat(switchboard.leave(second, old.get(1), Duration.ZERO)).isEmpty();
                old = fresh;
            }
        }
        enough.set(true);
        for (Work<Long> work : callers) {
            assertThat(work.result()).isPositive();
        }
    }

    @Test
    void interruptedCallerIsToldAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> proxy().get()).isInstanceOf(ServiceUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoWaitsIsToldWhenEverythingStops() throws Exception {
        var waiting = new Work<>("waiting", () -> proxy().get()).blocked();
        switchboard.stop();

        assertThatThrownBy(waiting::result).hasCauseInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void messageSaysDomainAndServiceInBothLanguages() {
        var unavailable = new ServiceUnavailableException("calendar", "a.B", Duration.ofMillis(1500));

        assertThat(unavailable).hasMessageContaining("\"calendar\"").hasMessageContaining("1500 ms");
        assertThat(unavailable.message(Locale.JAPAN)).contains("業務「calendar」").contains("a.B");
        assertThat(unavailable.message(Locale.FRENCH)).isEqualTo(unavailable.getMessage());
    }
}
