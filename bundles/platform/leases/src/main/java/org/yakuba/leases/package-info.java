/**
 * Leases, exchange and the door: what lets a provider of a domain be replaced while the office works.
 *
 * <p>A caller of a domain needs nothing of this package: it uses a plain reference to the api service and gets the one
 * stable proxy that this bundle registers. The applier of a change calls {@link org.yakuba.leases.Leases} to exchange
 * providers and {@link org.yakuba.leases.Door} to hold new work; whatever begins units of work (requests, job chunks,
 * deliveries, commands) passes the {@link org.yakuba.leases.Door} first. Both are implemented by this bundle only. The
 * platform implements {@link org.yakuba.leases.Interceptor} to hang rights, visibility and audit into every call.
 * Callers import {@code [1.0,2)}, implementers of an interceptor too.
 */
@NullMarked
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='org.yakuba.leases.Leases,org.yakuba.leases.Door'")
@Version("1.0.0")
package org.yakuba.leases;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.versioning.Version;
