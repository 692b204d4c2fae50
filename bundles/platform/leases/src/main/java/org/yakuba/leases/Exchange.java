package org.yakuba.leases;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One exchange of providers, from the start of the new bundles to the stop of the old ones.
 *
 * <pre>{@code
 * try (Exchange exchange = leases.exchange(Set.of(old.getBundleId()))) {
 *     fresh.start();                               // stands by, all its services
 *     if (!exchange.missing().isEmpty() || !exchange.switchOver(bound).drained()) {
 *         fresh.uninstall();                       // the old one answers, as before
 *     } else {
 *         old.uninstall();                         // nobody is inside
 *     }
 * }
 * }</pre>
 */
@ProviderType
public interface Exchange extends AutoCloseable {

    /** Services of the leaving bundles that no other bundle offers yet. */
    List<String> missing();

    /**
     * Gives the new calls of all services of the leaving bundles to their successors, from one moment on, and waits
     * until the calls under way in the leaving bundles are finished. If some outlive the bound, everything is taken back
     * and they are named.
     *
     * @throws IllegalStateException if a service would have no provider ({@link #missing})
     */
    DrainResult switchOver(Duration bound);

    /** Gives the calls back to the leaving bundles, from one moment on; the successors stand by again. */
    void takeBack();

    /** Ends the exchange. The order that holds at this moment stays. */
    @Override
    void close();
}
