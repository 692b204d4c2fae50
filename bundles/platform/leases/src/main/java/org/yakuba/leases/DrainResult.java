package org.yakuba.leases;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How a drain ended.
 *
 * @param drained nobody is inside, and the bundle gets no new calls; otherwise it has taken its place again
 * @param outlived the calls that did not finish in time, the oldest first; none of them if the bundle took its place
 *     again because its successor disappeared
 */
@ProviderType
public record DrainResult(boolean drained, List<OpenCall> outlived) {

    public DrainResult {
        outlived = List.copyOf(outlived);
    }
}
