package org.yakuba.leases.runtime;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.yakuba.leases.OpenCall;

/** One call inside a provider. Forgets the provider when it ends: whoever keeps an ended lease keeps nothing alive. */
final class Lease extends Entry implements Runnable {

    private final Method method;
    private volatile @Nullable Provider provider;
    private volatile boolean answered;

    Lease(Provider provider, Method method) {
        super(provider.ledger);
        this.provider = provider;
        this.method = method;
    }

    Provider provider() {
        Provider here = provider;
        if (here == null) {
            throw new IllegalStateException("The lease has ended");
        }
        return here;
    }

    /** Gives the lease back. Twice does no harm. */
    @Override
    public void run() {
        stripe.remove(this);
        provider = null;
    }

    /** The method has returned, its result stays open. */
    void answered() {
        answered = true;
    }

    OpenCall describe() {
        return new OpenCall(
                method.getDeclaringClass().getName(), method.getName(), runningFor(), threadName(), answered);
    }
}
