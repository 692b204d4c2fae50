package org.yakuba.leases;

import org.osgi.annotation.versioning.ProviderType;

/** One unit of work inside. Any thread may close it; closing twice does no harm. */
@ProviderType
public interface Pass extends AutoCloseable {

    /** Says that the unit goes on in the calling thread, and no longer in the one that entered. */
    void moveHere();

    @Override
    void close();
}
