package org.yakuba.itests;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * One started demo for all test classes that want it as a parameter. Every test leaves it with the bundles and
 * the configuration it began with; the log is shown where one fails.
 */
final class Shared implements ParameterResolver, TestWatcher {
    static final int DRAIN_SECONDS = 6;
    static final int START_SECONDS = 6;
    private static final Namespace NAMESPACE = Namespace.create(Shared.class);

    /** Closed by JUnit at the very end. */
    private record Started(Instance instance) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            instance.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Instance.class;
    }

    @Override
    public Instance resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("demo", key -> new Started(started()), Started.class)
                .instance();
    }

    /** With bounds that a test can wait for; they are there from the first start. */
    private static Instance started() {
        Instance demo = Instance.demo();
        demo.overlay(Overlay.of(demo)
                        .configure("org.yakuba.control", "drainSeconds:Integer", DRAIN_SECONDS)
                        .configure("org.yakuba.control", "startSeconds:Integer", START_SECONDS)
                        .write())
                .expect(0);
        return demo.rest().start();
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Optional.ofNullable(context.getRoot().getStore(NAMESPACE).get("demo", Started.class))
                .ifPresent(started -> System.err.println(started.instance().logText()));
    }
}
