package org.yakuba.leases;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** How a drain ended. {@code outlived} names the calls that did not finish in time, the oldest first. */
@ProviderType
public record DrainResult(List<OpenCall> outlived) {

    public DrainResult {
        outlived = List.copyOf(outlived);
    }

    public boolean drained() {
        return outlived.isEmpty();
    }
}
