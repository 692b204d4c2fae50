package org.yakuba.launcher;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * The order of starts that means something; within a phase any order gives the same system. Proxies come before
 * providers, libraries and extenders before the components that use them without a wire, the gate at which requests wait
 * for the start before the port, configurations before the components that read them. The port takes longest and starts
 * beside what follows it.
 */
enum Phase {
    PROXIES,
    LIBRARIES,
    GATE,
    PORT,
    CONFIGURATION,
    COMPONENTS,
    NEVER;

    static Phase of(Bundle bundle) {
        var headers = bundle.getHeaders("");
        if (headers.get(Constants.FRAGMENT_HOST) != null) {
            return NEVER;
        }
        return switch (bundle.getSymbolicName()) {
            case "org.yakuba.leases" -> PROXIES;
            case "org.yakuba.rest" -> GATE;
            case "org.yakuba.control" -> CONFIGURATION;
            case "org.apache.felix.http.jetty12" -> PORT;
            default -> headers.get("Service-Component") == null ? LIBRARIES : COMPONENTS;
        };
    }
}
