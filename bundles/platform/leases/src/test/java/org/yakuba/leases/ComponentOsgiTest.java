package org.yakuba.leases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.yakuba.leases.probe.Await.Gate;
import org.yakuba.leases.probe.Await.Work;
import org.yakuba.leases.probe.Probe;
import org.yakuba.leases.sample.api.Farewell;

/** Providers that are components, as all real ones are. */
@Tag("RT-11")
@Tag("RT-13")
class ComponentOsgiTest {

    private TestFramework framework;
    private Farewell farewell;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        framework = new TestFramework(directory, Map.of());
        framework.startComponents();
        framework.start(TestBundle.api());
        farewell = framework.proxy(Farewell.class);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void componentIsNotDeactivatedWhileACallIsInside() throws Exception {
        Bundle clerk = framework.start(TestBundle.component("clerk"));
        Gate inside = new Gate();
        Probe.at("clerk leaves slow", inside);
        var slow = new Work<>("slow caller", () -> farewell.part("slow"));
        inside.reached();
        var stopping = new Work<>("stopper", () -> {
                    clerk.stop();
                    return true;
                })
                .blocked();
        inside.open();

        assertThat(slow.result()).isEqualTo("clerk leaves slow");
        assertThat(stopping.result()).isTrue();
    }

    @Test
    void newcomerWhoseActivationFailsIsMissingAndTheOldOneGoesOnAnswering() throws Exception {
        Bundle old = framework.start(TestBundle.component("old"));
        try (Exchange exchange = framework.service(Leases.class).exchange(Set.of(old.getBundleId()))) {
            Probe.at("clerk activates", () -> {
                throw new IllegalStateException("no configuration");
            });
            Bundle fresh = framework.start(TestBundle.component("fresh"));

            assertThat(exchange.missing()).containsExactly(Farewell.class.getName());
            assertThat(farewell.part("you")).isEqualTo("clerk leaves you");
            framework.remove(fresh);
        }
        assertThat(farewell.part("you")).isEqualTo("clerk leaves you");
    }

    @Test
    void newcomerWhoseActivationNeverEndsLeavesTheOldOneAnswering() throws Exception {
        Bundle old = framework.start(TestBundle.component("old"));
        Gate activation = new Gate();
        Probe.at("clerk activates", activation);
        try (Exchange exchange = framework.service(Leases.class).exchange(Set.of(old.getBundleId()))) {
            Bundle fresh = framework.install(TestBundle.component("fresh"));
            var starting = new Work<>("start", () -> {
                fresh.start();
                return true;
            });
            activation.reached();

            assertThat(exchange.missing()).containsExactly(Farewell.class.getName());
            assertThat(farewell.part("you")).isEqualTo("clerk leaves you");
            activation.open();
            assertThat(starting.result()).isTrue();
            assertThat(exchange.switchOver(Duration.ofSeconds(5)).drained()).isTrue();
        }
    }
}
