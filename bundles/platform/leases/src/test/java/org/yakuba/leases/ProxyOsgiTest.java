package org.yakuba.leases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.yakuba.leases.sample.api.Greeting;

@Tag("RT-11")
class ProxyOsgiTest {

    private TestFramework framework;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        framework = new TestFramework(directory, Map.of("org.yakuba.leases.wait", "300"));
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void callerWithPlainReferenceSeesTheProxyAndNothingElse() throws Exception {
        framework.startComponents();
        Bundle api = framework.install(TestBundle.api());
        framework.start(TestBundle.desk());
        framework.start(TestBundle.provider("one"));
        api.start();

        assertThat(desk()).containsExactly("proxy of " + Greeting.class.getName(), "one greets the desk", 1);
    }

    @Test
    void providerIsHiddenWhateverStartsFirst() throws Exception {
        Bundle api = framework.install(TestBundle.api());
        Bundle provider = framework.start(TestBundle.provider("one"));
        Bundle stranger = framework.start(TestBundle.provider("two"));

        BundleContext context = stranger.getBundleContext();
        assertThat(context.getAllServiceReferences(Greeting.class.getName(), null))
                .allMatch(reference -> Boolean.TRUE.equals(reference.getProperty("org.yakuba.proxy")))
                .hasSize(1);
        assertThat(api.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(provider.getRegisteredServices()).hasSize(2);
        assertThat(framework.context().getAllServiceReferences(Greeting.class.getName(), null))
                .hasSize(3);
    }

    @Test
    void listenersOfOtherBundlesHearOfNoProvider() throws Exception {
        framework.start(TestBundle.api());
        Bundle stranger = framework.start(TestBundle.provider("one"));
        var tracker = new ServiceTracker<>(stranger.getBundleContext(), Greeting.class.getName(), null);
        tracker.open(true);
        int before = tracker.getTrackingCount();

        Bundle two = framework.start(TestBundle.provider("two"));
        two.stop();

        assertThat(tracker.getTrackingCount()).isEqualTo(before);
        assertThat(tracker.size()).isEqualTo(1);
    }

    @Test
    void proxyAnswersWithTheProviderItsDefaultMethodsAndItsExceptions() throws Exception {
        framework.start(TestBundle.api());
        framework.start(TestBundle.provider("one"));
        Greeting greeting = framework.proxy(Greeting.class);

        assertThat(greeting.greet("you")).isEqualTo("one greets you");
        assertThat(greeting.greetAll()).isEqualTo("one greets all");
        assertThatThrownBy(() -> greeting.fail("disk"))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
        assertThatThrownBy(() -> greeting.fail("no"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }

    @Test
    void proxyIsEqualToItselfWithoutAskingAProvider() throws Exception {
        framework.start(TestBundle.api());
        Object proxy = framework
                .context()
                .getService(framework.context().getAllServiceReferences(Greeting.class.getName(), null)[0]);

        assertThat(Set.of(proxy)).contains(proxy).doesNotContain("other");
        assertThat(proxy).hasToString("proxy of " + Greeting.class.getName());
    }

    @Test
    void callWithoutProviderEndsAfterTheBoundAndNamesDomainAndService() throws Exception {
        framework.start(TestBundle.api());
        Greeting greeting = framework.proxy(Greeting.class);

        assertThatThrownBy(() -> greeting.greet("you"))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("\"sample\"")
                .hasMessageContaining(Greeting.class.getName());
    }

    @Test
    void waitingCallIsServedWhenAProviderAppears(@TempDir Path directory) throws Exception {
        try (TestFramework patient = new TestFramework(directory, Map.of("org.yakuba.leases.wait", "20000"))) {
            patient.start(TestBundle.api());
            Greeting greeting = patient.proxy(Greeting.class);
            var answer = CompletableFuture.supplyAsync(() -> greeting.greet("you"));

            patient.start(TestBundle.provider("late"));

            assertThat(answer.get(15, TimeUnit.SECONDS)).isEqualTo("late greets you");
        }
    }

    @Test
    void proxyGoesWithItsApiBundle() throws Exception {
        Bundle api = framework.start(TestBundle.api());
        api.stop();
        assertThat(framework.service(Leases.class).services()).hasSize(2);

        framework.remove(api);

        assertThat(framework.service(Leases.class).services()).isEmpty();
        assertThat(framework.context().getAllServiceReferences(Greeting.class.getName(), null))
                .isNull();
    }

    private List<Object> desk() throws Exception {
        var tracker = new ServiceTracker<Supplier<List<Object>>, Supplier<List<Object>>>(
                framework.context(), Supplier.class.getName(), null);
        tracker.open();
        return tracker.waitForService(10_000).get();
    }
}
