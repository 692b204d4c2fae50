package org.yakuba.leases;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows who answers for each domain service and who is inside, and moves the calls from one provider to another.
 *
 * <p>Of several providers of a service the one that registered last takes the new calls, unless an {@link Exchange}
 * says otherwise. A provider that unregisters is drained by itself, within a bound.
 */
@ProviderType
public interface Leases {

    /** All domain services, with their providers and the calls under way. */
    List<ServiceStatus> services();

    /**
     * Begins the exchange of bundles: until {@link Exchange#switchOver} the bundles named go on answering, and whoever
     * registers the same services stands by.
     *
     * @throws IllegalStateException if another exchange is under way
     */
    Exchange exchange(Set<Long> leaving);

    /**
     * Gives no new calls to a bundle and waits until those under way are finished. New calls go to the other providers,
     * of all its services at the same moment; where there is none they wait. If calls outlive the bound, the bundle
     * takes its place again. After a success it gets no calls until {@link #prefer}, whatever it registers: an applier
     * also drains a bundle that is stuck in its start, so that it gets no calls should it come to an end later.
     */
    DrainResult drain(long bundleId, Duration bound);

    /** Lets a bundle answer for every service it offers, from the same moment; also ends its drain. */
    void prefer(long bundleId);
}
