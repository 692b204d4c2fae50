package org.yakuba.leases;

import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stands before every unit of work: a request, a job chunk, the delivery of an event, a file, a command. While a domain
 * is held, new units wait here; work already begun never waits.
 */
@ProviderType
public interface Door {

    /**
     * Enters with a unit of work of a domain, at once or when the hold of the domain ends. A thread that is already
     * inside enters again without waiting, whatever the domain.
     *
     * @throws DoorClosedException if the bound of the hold passes first
     */
    Pass enter(String domain);

    /**
     * Lets new units of these domains wait until {@link Hold#close()}, at most until the bound has passed. The caller
     * names the domains that depend on the held one too.
     */
    Hold hold(Set<String> domains, Duration bound);
}
