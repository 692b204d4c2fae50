package org.yakuba.leases;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A call under way.
 *
 * @param service the interface called
 * @param method the name of the method
 * @param runningFor since the call began
 * @param thread the name of the thread that called
 * @param answered the method has returned, but its stream, cursor or promise is still open
 */
@ProviderType
public record OpenCall(String service, String method, Duration runningFor, String thread, boolean answered) {}
