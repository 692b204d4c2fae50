package org.yakuba.leases;

import org.osgi.annotation.versioning.ProviderType;

/** Which bundle answers: plain values, so that nobody keeps a removed bundle alive by remembering it. */
@ProviderType
public record ProviderBundle(long id, String symbolicName, String version) {

    @Override
    public String toString() {
        return symbolicName + " " + version;
    }
}
