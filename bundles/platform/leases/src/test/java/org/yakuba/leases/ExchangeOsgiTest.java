package org.yakuba.leases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.yakuba.leases.probe.Await;
import org.yakuba.leases.probe.Await.Gate;
import org.yakuba.leases.probe.Await.Work;
import org.yakuba.leases.probe.Probe;
import org.yakuba.leases.sample.api.Farewell;
import org.yakuba.leases.sample.api.Greeting;

@Tag("RT-11")
@Tag("RT-13")
class ExchangeOsgiTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private TestFramework framework;
    private Leases leases;
    private Greeting greeting;
    private Farewell farewell;
    private Bundle old;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        framework = new TestFramework(
                directory, Map.of("org.yakuba.leases.wait", "20000", "org.yakuba.leases.drain", "5000"));
        framework.start(TestBundle.api());
        old = framework.start(TestBundle.provider("old"));
        leases = framework.service(Leases.class);
        greeting = framework.proxy(Greeting.class);
        farewell = framework.proxy(Farewell.class);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void withoutAnExchangeTheNewestProviderAnswers() throws Exception {
        Bundle fresh = framework.start(TestBundle.provider("fresh"));
        assertThat(greeting.greet("you")).startsWith("fresh");

        fresh.stop();
        assertThat(greeting.greet("you")).startsWith("old");
    }

    @Test
    void newcomerStandsByUntilTheSwitchAndThenAnswersForAllItsServices() throws Exception {
        try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
            framework.start(TestBundle.provider("fresh"));
            assertThat(greeting.greet("you")).startsWith("old");
            assertThat(farewell.part("you")).startsWith("old");

            assertThat(exchange.switchOver(Await.BOUND)).isEqualTo(new DrainResult(true, List.of()));
            assertThat(greeting.greet("you")).startsWith("fresh");
            assertThat(farewell.part("you")).startsWith("fresh");
        }
    }

    @Test
    void switchIsRefusedWhileASuccessorIsMissing() throws Exception {
        try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
            Gate between = new Gate();
            Probe.at("fresh between its services", between);
            Bundle fresh = framework.install(TestBundle.provider("fresh"));
            var starting = new Work<>("start", () -> {
                fresh.start();
                return true;
            });
            between.reached();

            assertThat(exchange.missing()).containsExactly(Farewell.class.getName());
            assertThatThrownBy(() -> exchange.switchOver(SHORT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Farewell.class.getName());
            assertThat(greeting.greet("you")).startsWith("old");

            between.open();
            assertThat(starting.result()).isTrue();
            assertThat(exchange.missing()).isEmpty();
        }
    }

    @Test
    void callThatOutlivesTheDrainIsNamedAndTheOldProviderAnswersAgain() throws Exception {
        Gate inside = new Gate();
        Probe.at("old greets slow", inside);
        var slow = new Work<>("slow caller", () -> greeting.greet("slow"));
        inside.reached();
        try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
            Bundle fresh = framework.start(TestBundle.provider("fresh"));
            DrainResult result = exchange.switchOver(SHORT);

            assertThat(result.drained()).isFalse();
            assertThat(result.outlived()).singleElement().satisfies(call -> {
                assertThat(call.service()).isEqualTo(Greeting.class.getName());
                assertThat(call.method()).isEqualTo("greet");
                assertThat(call.thread()).isEqualTo("slow caller");
                assertThat(call.runningFor()).isGreaterThanOrEqualTo(SHORT);
                assertThat(call.answered()).isFalse();
            });
            assertThat(greeting.greet("you")).startsWith("old");
            assertThat(farewell.part("you")).startsWith("old");
            framework.remove(fresh);
        }
        inside.open();
        assertThat(slow.result()).isEqualTo("old greets slow");
    }

    @Test
    void newCallsGoToTheNewProviderWhileTheOldOneIsDrained() throws Exception {
        Gate inside = new Gate();
        Probe.at("old greets slow", inside);
        var slow = new Work<>("slow caller", () -> greeting.greet("slow"));
        inside.reached();
        try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
            framework.start(TestBundle.provider("fresh"));
            var switching = new Work<>("applier", () -> exchange.switchOver(Await.BOUND));
            awaitDraining();

            assertThat(greeting.greet("you")).startsWith("fresh");
            assertThat(farewell.part("you")).startsWith("fresh");
            assertThat(switching.isDone()).isFalse();
            inside.open();
            assertThat(switching.result().drained()).isTrue();
        }
        assertThat(slow.result()).isEqualTo("old greets slow");
    }

    @Test
    void successorThatDisappearsDuringTheDrainHandsTheCallsBack() throws Exception {
        Gate inside = new Gate();
        Probe.at("old greets slow", inside);
        var slow = new Work<>("slow caller", () -> greeting.greet("slow"));
        inside.reached();
        try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
            Bundle fresh = framework.start(TestBundle.provider("fresh"));
            var switching = new Work<>("applier", () -> exchange.switchOver(Await.BOUND));
            awaitDraining();
            fresh.stop();

            assertThat(switching.result()).isEqualTo(new DrainResult(false, List.of()));
            assertThat(greeting.greet("you")).startsWith("old");
        }
        inside.open();
        assertThat(slow.result()).isEqualTo("old greets slow");
    }

    @Test
    void exchangeCanBeTakenBackAfterTheSwitch() throws Exception {
        try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
            framework.start(TestBundle.provider("fresh"));
            exchange.switchOver(Await.BOUND);
            exchange.takeBack();

            assertThat(greeting.greet("you")).startsWith("old");
            assertThat(farewell.part("you")).startsWith("old");
        }
    }

    @Test
    void onlyOneExchangeAtATime() {
        try (Exchange first = leases.exchange(Set.of(old.getBundleId()))) {
            assertThatThrownBy(() -> leases.exchange(Set.of(1L))).isInstanceOf(IllegalStateException.class);
            assertThat(first.missing()).hasSize(2);
        }
        leases.exchange(Set.of(old.getBundleId())).close();
    }

    @Test
    void stoppingAProviderWaitsForTheCallsInside() throws Exception {
        Gate inside = new Gate();
        Probe.at("old greets slow", inside);
        var slow = new Work<>("slow caller", () -> greeting.greet("slow"));
        inside.reached();
        var stopping = new Work<>("stopper", () -> {
            old.stop();
            return true;
        });
        awaitDraining();
        var waiting = new Work<>("caller", () -> greeting.greet("you")).blocked();
        inside.open();

        assertThat(stopping.result()).isTrue();
        assertThat(slow.result()).isEqualTo("old greets slow");
        framework.start(TestBundle.provider("fresh"));
        assertThat(waiting.result()).isEqualTo("fresh greets you");
    }

    @Test
    void callNestedInACallOfADrainedProviderGoesThroughIt() throws Exception {
        Gate inside = new Gate();
        Probe.at("old greets outer", () -> {
            inside.run();
            assertThat(greeting.greet("inner")).isEqualTo("old greets inner");
        });
        var outer = new Work<>("outer", () -> greeting.greet("outer"));
        inside.reached();
        var stopping = new Work<>("stopper", () -> {
            old.stop();
            return true;
        });
        awaitDraining();
        inside.open();

        assertThat(outer.result()).isEqualTo("old greets outer");
        assertThat(stopping.result()).isTrue();
    }

    @Test
    void providerStoppedFromACallInsideItDoesNotWaitForItself() throws Exception {
        Probe.at("old greets fatal", () -> {
            try {
                old.stop();
            } catch (BundleException e) {
                throw new IllegalStateException(e);
            }
        });
        long began = System.nanoTime();

        assertThat(greeting.greet("fatal")).isEqualTo("old greets fatal");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void drainedBundleGetsNoCallsUntilItIsPreferredAgain() throws Exception {
        framework.start(TestBundle.provider("fresh"));
        leases.prefer(old.getBundleId());
        assertThat(greeting.greet("you")).startsWith("old");

        assertThat(leases.drain(old.getBundleId(), Await.BOUND).drained()).isTrue();
        assertThat(greeting.greet("you")).startsWith("fresh");
        leases.prefer(old.getBundleId());
        assertThat(greeting.greet("you")).startsWith("old");
        assertThat(farewell.part("you")).startsWith("old");
    }

    @Test
    void statusTellsProviderStateAndTheOldestCall() throws Exception {
        framework.start(TestBundle.provider("fresh"));
        Gate inside = new Gate();
        Probe.at("fresh greets slow", inside);
        var slow = new Work<>("slow caller", () -> greeting.greet("slow"));
        inside.reached();

        ServiceStatus status = leases.services().stream()
                .filter(service -> service.service().equals(Greeting.class.getName()))
                .findFirst()
                .orElseThrow();
        assertThat(status.domain()).isEqualTo("sample");
        assertThat(status.current().orElseThrow().bundle().symbolicName()).isEqualTo("fresh");
        assertThat(status.current().orElseThrow().oldest().orElseThrow().thread())
                .isEqualTo("slow caller");
        assertThat(status.providers())
                .extracting(ProviderStatus::state)
                .containsExactly(ProviderStatus.State.CURRENT, ProviderStatus.State.STANDBY);
        inside.open();
        slow.result();
    }

    private void awaitDraining() {
        Await.until(() -> leases.services().stream()
                .flatMap(service -> service.providers().stream())
                .anyMatch(provider -> provider.state() == ProviderStatus.State.DRAINING));
    }
}
