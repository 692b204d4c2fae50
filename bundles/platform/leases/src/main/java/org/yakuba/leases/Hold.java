package org.yakuba.leases;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the door closed for some domains. Closing it lets everybody in who waits. */
@ProviderType
public interface Hold extends AutoCloseable {

    /**
     * Waits until the units that were inside are finished, those of the calling thread apart, and returns the ones that
     * are still inside when the time is over, the oldest first.
     */
    List<Inside> awaitEmpty(Duration time);

    @Override
    void close();

    /** A unit of work that is still inside. */
    @ProviderType
    record Inside(String domain, Duration runningFor, String thread) {}
}
