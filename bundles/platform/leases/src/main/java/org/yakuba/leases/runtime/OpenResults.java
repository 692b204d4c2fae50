package org.yakuba.leases.runtime;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Results that go on using the provider after the method has returned: streams and cursors until they are closed,
 * promises until they are completed. One that is forgotten unclosed gives its lease back when it is collected.
 */
final class OpenResults {

    private final Cleaner cleaner = Cleaner.create();

    static boolean isPossible(Method method) {
        Class<?> type = method.getReturnType();
        return !type.isPrimitive() && !Modifier.isFinal(type.getModifiers());
    }

    static boolean isOpen(@Nullable Object result) {
        return result instanceof AutoCloseable || result instanceof CompletionStage;
    }

    /** Keeps the lease as long as the result is open. Returns what the caller gets. */
    @Nullable
    Object keep(@Nullable Object result, Method method, Lease lease) {
        lease.answered();
        if (result instanceof CompletionStage<?> stage) {
            lease.stripe.detach(lease);
            stage.whenComplete((value, thrown) -> lease.run());
            cleaner.register(result, lease);
            return result;
        }
        if (result instanceof BaseStream<?, ?> stream) {
            BaseStream<?, ?> closing = stream.onClose(lease);
            cleaner.register(closing, lease);
            return closing;
        }
        if (result instanceof AutoCloseable cursor && method.getReturnType().isInterface()) {
            return cursor(cursor, method, lease);
        }
        lease.run();
        return result;
    }

    private Object cursor(AutoCloseable cursor, Method method, Lease lease) {
        Class<?> type = method.getReturnType();
        Class<?>[] types = AutoCloseable.class.isAssignableFrom(type)
                ? new Class<?>[] {type}
                : new Class<?>[] {type, AutoCloseable.class};
        Object handle = Proxy.newProxyInstance(
                method.getDeclaringClass().getClassLoader(), types, (proxy, called, arguments) -> {
                    try {
                        return Round.invoke(called, cursor, arguments);
                    } finally {
                        if (called.getName().equals("close") && called.getParameterCount() == 0) {
                            lease.run();
                        }
                        Reference.reachabilityFence(proxy);
                    }
                });
        cleaner.register(handle, lease);
        return handle;
    }
}
