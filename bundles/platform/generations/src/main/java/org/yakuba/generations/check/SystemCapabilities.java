package org.yakuba.generations.check;

import java.util.List;
import org.osgi.resource.Capability;

/** What is there before any bundle: Java, the framework, and the packages and services of the launcher. */
public record SystemCapabilities(List<Capability> capabilities) {

    public SystemCapabilities {
        capabilities = List.copyOf(capabilities);
    }
}
