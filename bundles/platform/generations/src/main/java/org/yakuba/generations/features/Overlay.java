package org.yakuba.generations.features;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What one municipality makes of the features: which ones it takes, what it adds, leaves out and sets, and what it
 * decided where features disagree.
 *
 * @param code local government code; made-up municipalities have one that is not assigned
 * @param lines file and line of each configuration, by {@code pid} and {@code pid/key}, and of each variable, by {@code $name}
 */
public record Overlay(
        String file,
        Coordinate id,
        String municipality,
        String code,
        Text name,
        List<Choice> features,
        Map<String, String> variables,
        List<Artifact> bundles,
        List<Removal> removals,
        List<Decision> decisions,
        JsonObject configurations,
        Map<String, String> lines) {

    /** A feature that is taken. */
    public record Choice(String feature, String where) {}

    /** A bundle ({@code group:artifact}) that is left out, and why. */
    public record Removal(String bundle, Text because, String where) {}

    /** Which version of a bundle ({@code group:artifact}) is taken where features name several, and why. */
    public record Decision(String bundle, String version, Text because, String where) {}

    public Overlay {
        features = List.copyOf(features);
        variables = Map.copyOf(variables);
        bundles = List.copyOf(bundles);
        removals = List.copyOf(removals);
        decisions = List.copyOf(decisions);
        lines = Map.copyOf(lines);
    }
}
