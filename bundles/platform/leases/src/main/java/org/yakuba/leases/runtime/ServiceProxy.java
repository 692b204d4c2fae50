package org.yakuba.leases.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yakuba.leases.Interceptor;

/** What callers hold instead of a provider: takes a lease for each call. */
final class ServiceProxy implements InvocationHandler {

    private final Line line;
    private final Supplier<Interceptor[]> interceptors;
    private final OpenResults openResults;

    private ServiceProxy(Line line, Supplier<Interceptor[]> interceptors, OpenResults openResults) {
        this.line = line;
        this.interceptors = interceptors;
        this.openResults = openResults;
    }

    static Object of(Line line, Supplier<Interceptor[]> interceptors, OpenResults openResults) {
        return Proxy.newProxyInstance(
                line.service.getClassLoader(),
                new Class<?>[] {line.service},
                new ServiceProxy(line, interceptors, openResults));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Exception {
        if (method.getDeclaringClass() == Object.class) {
            return local(proxy, method, arguments);
        }
        Lease lease = line.lease(method);
        boolean staysOpen = false;
        try {
            Object result = call(lease.provider(), method, arguments);
            if (OpenResults.isPossible(method) && OpenResults.isOpen(result)) {
                result = openResults.keep(result, method, lease);
                staysOpen = true;
            }
            return result;
        } finally {
            if (!staysOpen) {
                lease.run();
            }
        }
    }

    private @Nullable Object call(Provider provider, Method method, @Nullable Object @Nullable [] arguments)
            throws Exception {
        Interceptor[] chain = interceptors.get();
        return chain.length == 0
                ? Round.invoke(method, provider.service, arguments)
                : new Round(line, provider, method, arguments, chain).go();
    }

    private Object local(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "proxy of " + line.service.getName();
        };
    }
}
