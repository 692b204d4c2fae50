package org.yakuba.leases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.yakuba.leases.probe.Await;
import org.yakuba.leases.probe.Probe;
import org.yakuba.leases.sample.api.Greeting;

@Tag("RT-13")
class OpenResultOsgiTest {

    private TestFramework framework;
    private Leases leases;
    private Greeting greeting;
    private Bundle provider;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        framework = new TestFramework(directory, Map.of("org.yakuba.leases.drain", "100"));
        framework.start(TestBundle.api());
        provider = framework.start(TestBundle.provider("one"));
        leases = framework.service(Leases.class);
        greeting = framework.proxy(Greeting.class);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void streamKeepsItsLeaseUntilItIsClosed() {
        try (Stream<String> names = greeting.names().map(String::toUpperCase)) {
            assertOutlived("names");
            assertThat(names.toList()).containsExactly("ONE A", "ONE B");
            assertOutlived("names");
        }
        assertThat(drain().drained()).isTrue();
    }

    @Test
    void cursorKeepsItsLeaseUntilItIsClosed() {
        try (Greeting.Cursor names = greeting.cursor()) {
            assertOutlived("cursor");
            assertThat(names.hasNext()).isTrue();
            assertThat(names.next()).isEqualTo("one a");
        }
        assertThat(drain().drained()).isTrue();
    }

    @Test
    void cursorWhoseCloseFailsGivesItsLeaseBack() {
        Probe.at("one closes", () -> {
            throw new IllegalStateException("cannot close");
        });
        Greeting.Cursor names = greeting.cursor();

        assertThatThrownBy(names::close).hasMessage("cannot close");
        assertThat(drain().drained()).isTrue();
    }

    @Test
    void promiseKeepsItsLeaseUntilItIsCompleted() throws Exception {
        var later = greeting.later().toCompletableFuture();
        assertOutlived("later");

        Probe.promise("one").complete("now");

        assertThat(later.get()).isEqualTo("one now");
        assertThat(drain().drained()).isTrue();
    }

    @Test
    void streamForgottenUnclosedGivesItsLeaseBackWhenItIsCollected() {
        openAndForget();

        Await.until(() -> {
            System.gc();
            return drain().drained();
        });
    }

    private void openAndForget() {
        assertThat(greeting.names().limit(1).toList()).hasSize(1);
        assertOutlived("names");
    }

    private void assertOutlived(String method) {
        assertThat(drain().outlived()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo(method);
            assertThat(call.answered()).isTrue();
        });
    }

    private DrainResult drain() {
        return leases.drain(provider.getBundleId(), Duration.ofMillis(20));
    }
}
