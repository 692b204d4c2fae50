package org.yakuba.leases;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A domain service and who provides it, the provider next in line first. */
@ProviderType
public record ServiceStatus(String domain, String service, List<ProviderStatus> providers) {

    public ServiceStatus {
        providers = List.copyOf(providers);
    }

    /** Who takes the new calls. Empty: callers wait. */
    public Optional<ProviderStatus> current() {
        return providers.stream()
                .filter(provider -> provider.state() == ProviderStatus.State.CURRENT)
                .findFirst();
    }
}
