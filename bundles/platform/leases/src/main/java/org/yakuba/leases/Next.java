package org.yakuba.leases;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What comes after an interceptor: the next one, in the end the provider. */
@ProviderType
@FunctionalInterface
public interface Next {

    /** Goes on, with the same arguments. Throws what the provider throws. */
    @Nullable
    Object proceed() throws Exception;
}
