package org.yakuba.leases;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** One call of a domain service, as an {@link Interceptor} sees it. */
@ProviderType
public interface Call {

    String domain();

    /** The api interface the caller uses. */
    Class<?> service();

    /** The method of the interface, with its annotations. */
    Method method();

    /** The arguments, unmodifiable. */
    List<@Nullable Object> arguments();

    /** The bundle that will answer. */
    ProviderBundle provider();
}
