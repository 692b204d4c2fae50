package org.yakuba.generations.features;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * One capability of the product, as data: which bundles, which configurations, what it offers and needs.
 *
 * @param file for messages
 * @param launcher jars of the class path, below the framework; only the feature that starts everything has some
 * @param lines file and line of each configuration, by {@code pid} and {@code pid/key}, and of each variable, by {@code $name}
 */
public record Feature(
        String file,
        Coordinate id,
        String name,
        Text title,
        Text owner,
        List<String> provides,
        List<Requirement> requires,
        Map<String, String> variables,
        List<Artifact> bundles,
        List<Artifact> launcher,
        JsonObject configurations,
        Map<String, String> lines) {

    public Feature {
        provides = List.copyOf(provides);
        requires = List.copyOf(requires);
        variables = Map.copyOf(variables);
        bundles = List.copyOf(bundles);
        launcher = List.copyOf(launcher);
        lines = Map.copyOf(lines);
    }
}
