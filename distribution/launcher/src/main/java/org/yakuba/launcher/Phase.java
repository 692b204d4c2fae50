package org.yakuba.launcher;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * The order of starts that means something; within a phase any order gives the same system. Proxies come before
 * providers, libraries and extenders before the components that use them without a wire, configurations before the
 * components that read them, and the port opens when everything behind it stands.
 */
enum Phase {
    PROXIES,
    LIBRARIES,
    CONFIGURATION,
    COMPONENTS,
    PORT,
    NEVER;

    static Phase of(Bundle bundle) {
        var headers = bundle.getHeaders("");
        if (headers.get(Constants.FRAGMENT_HOST) != null) {
            return NEVER;
        }
        return switch (bundle.getSymbolicName()) {
            case "org.yakuba.leases" -> PROXIES;
            case "org.yakuba.control" -> CONFIGURATION;
            case "org.apache.felix.http.jetty12" -> PORT;
            default -> headers.get("Service-Component") == null ? LIBRARIES : COMPONENTS;
        };
    }
}
