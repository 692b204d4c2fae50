package org.yakuba.generations.check;

import jakarta.json.JsonObject;
import java.util.List;
import org.yakuba.generations.Finding;

/** All questions to a set of bundles with its configurations. The first finding is the root cause. */
public final class Check {
    private final List<BundleFile> bundles;
    private final JsonObject configurations;
    private final SystemCapabilities system;

    private Check(List<BundleFile> bundles, JsonObject configurations, SystemCapabilities system) {
        this.bundles = List.copyOf(bundles);
        this.configurations = configurations;
        this.system = system;
    }

    /**
     * @param configurations by PID ({@code factory~name}), values with typed keys ({@code "port:Integer"}), as in the lock
     */
    public static Check of(List<BundleFile> bundles, JsonObject configurations, SystemCapabilities system) {
        return new Check(bundles, configurations, system);
    }

    /** Nothing wrong: an empty list. */
    public List<Finding> findings() {
        return List.of();
    }
}
