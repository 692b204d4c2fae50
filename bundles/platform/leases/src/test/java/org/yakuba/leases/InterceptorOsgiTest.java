package org.yakuba.leases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.yakuba.leases.probe.Await;
import org.yakuba.leases.sample.api.Greeting;

@Tag("RT-14")
class InterceptorOsgiTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private TestFramework framework;
    private Greeting greeting;
    private Bundle provider;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        framework = new TestFramework(directory, Map.of());
        framework.start(TestBundle.api());
        provider = framework.start(TestBundle.provider("one"));
        greeting = framework.proxy(Greeting.class);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void interceptorKnowsTheCall() {
        hang(0, (call, next) -> {
            assertThat(call.domain()).isEqualTo("sample");
            assertThat(call.service().getName()).isEqualTo(Greeting.class.getName());
            assertThat(call.method().getName()).isEqualTo("greet");
            assertThat(call.arguments()).containsExactly("you");
            assertThat(call.provider()).isEqualTo(new ProviderBundle(provider.getBundleId(), "one", "1.0.0"));
            return next.proceed() + "!";
        });

        assertThat(greeting.greet("you")).isEqualTo("one greets you!");
    }

    @Test
    void highestRankingIsOutermostAndAChangedRankingCounts() {
        var first = hang(10, tell("first"));
        hang(5, tell("second"));
        greeting.greet("you");
        first.setProperties(ranking(1));
        greeting.greet("you");
        first.unregister();
        greeting.greet("you");

        assertThat(seen).containsExactly("first", "second", "second", "first", "second");
    }

    @Test
    void interceptorMayAnswerByItself() {
        hang(0, (call, next) -> "nobody is here");

        assertThat(greeting.greet("you")).isEqualTo("nobody is here");
    }

    @Test
    void whatAnInterceptorThrowsReachesTheCallerAndTheLeaseEnds() {
        hang(0, (call, next) -> {
            throw new SecurityException("not your business");
        });

        assertThatThrownBy(() -> greeting.greet("you"))
                .isInstanceOf(SecurityException.class)
                .hasMessage("not your business");
        assertThat(drained()).isTrue();
    }

    @Test
    void whatTheProviderThrowsReachesTheInterceptorAndTheCaller() {
        hang(0, (call, next) -> {
            try {
                return next.proceed();
            } catch (IOException e) {
                seen.add(e.getMessage());
                throw e;
            }
        });

        assertThatThrownBy(() -> greeting.fail("disk")).isInstanceOf(IOException.class);
        assertThat(seen).containsExactly("disk");
    }

    @Test
    void streamThatAnInterceptorNarrowsStillKeepsTheLease() {
        hang(0, (call, next) -> requireNonNull((Stream<?>) next.proceed()).filter("one b"::equals));

        try (Stream<String> names = greeting.names()) {
            assertThat(names.toList()).containsExactly("one b");
            assertThat(framework.service(Leases.class).services())
                    .anyMatch(
                            service -> service.current().orElseThrow().oldest().isPresent());
        }
        assertThat(drained()).isTrue();
    }

    private boolean drained() {
        return framework
                .service(Leases.class)
                .drain(provider.getBundleId(), Await.BOUND)
                .drained();
    }

    private Interceptor tell(String name) {
        return (call, next) -> {
            seen.add(name);
            return next.proceed();
        };
    }

    private ServiceRegistration<Interceptor> hang(int ranking, Interceptor interceptor) {
        return framework.context().registerService(Interceptor.class, interceptor, ranking(ranking));
    }

    private static Dictionary<String, Object> ranking(int ranking) {
        return new Hashtable<>(Map.of(Constants.SERVICE_RANKING, ranking));
    }
}
