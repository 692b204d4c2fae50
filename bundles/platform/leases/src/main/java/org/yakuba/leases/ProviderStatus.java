package org.yakuba.leases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One provider of a service.
 *
 * @param since when it came into this state
 * @param calls the calls under way, the oldest first
 */
@ProviderType
public record ProviderStatus(ProviderBundle bundle, State state, Instant since, List<OpenCall> calls) {

    /** Whether new calls go to the provider. */
    public enum State {
        /** Takes the new calls. */
        CURRENT,
        /** Ready, but another one takes the calls. */
        STANDBY,
        /** Gets no new calls; those under way finish. */
        DRAINING
    }

    public ProviderStatus {
        calls = List.copyOf(calls);
    }

    public Optional<OpenCall> oldest() {
        return calls.stream().findFirst();
    }
}
