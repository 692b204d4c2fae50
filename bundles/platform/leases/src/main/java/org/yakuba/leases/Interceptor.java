package org.yakuba.leases;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Stands around every call of a domain service: rights, visibility, audit. Registered as a service; the highest ranking
 * is the outermost. What it throws reaches the caller.
 */
@ConsumerType
@FunctionalInterface
public interface Interceptor {

    /** Answers the call, by itself or by {@link Next#proceed()}. Never keeps the result of the provider. */
    @Nullable
    Object around(Call call, Next next) throws Exception;
}
