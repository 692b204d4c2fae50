package org.yakuba.leases.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.leases.Call;
import org.yakuba.leases.Interceptor;
import org.yakuba.leases.ProviderBundle;

/** One call on its way through the interceptors to the provider. */
final class Round implements Call {

    private static final Object[] NO_ARGUMENTS = {};

    private final Line line;
    private final Provider provider;
    private final Method method;
    private final @Nullable Object @Nullable [] arguments;
    private final Interceptor[] chain;

    Round(Line line, Provider provider, Method method, @Nullable Object @Nullable [] arguments, Interceptor[] chain) {
        this.line = line;
        this.provider = provider;
        this.method = method;
        this.arguments = arguments;
        this.chain = chain;
    }

    @Nullable
    Object go() throws Exception {
        return step(0);
    }

    private @Nullable Object step(int position) throws Exception {
        if (position < chain.length) {
            return chain[position].around(this, () -> step(position + 1));
        }
        return invoke(method, provider.service, arguments);
    }

    static @Nullable Object invoke(Method method, Object target, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Round.<RuntimeException>asItIs(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The api interface is not public: " + method, e);
        }
    }

    /** Throws what the provider threw, checked or not. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> RuntimeException asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public String domain() {
        return line.domain;
    }

    @Override
    public Class<?> service() {
        return line.service;
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public List<@Nullable Object> arguments() {
        return Collections.unmodifiableList(Arrays.asList(arguments == null ? NO_ARGUMENTS : arguments.clone()));
    }

    @Override
    public ProviderBundle provider() {
        return provider.bundle;
    }
}
