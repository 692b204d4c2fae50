package org.yakuba.generations.plan;

import java.util.List;
import java.util.Map;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;

/**
 * Where a change wants to arrive.
 *
 * @param successors symbolic name of a bundle → of the one that takes its place, where the names differ
 * @param reasons why, by symbolic name of the new bundle, or of the old where it only goes
 * @param lines file and line of each configuration, by {@code pid} and {@code pid/key}, where there are any
 */
record Target(
        Lock lock,
        Hash base,
        Map<String, String> successors,
        Map<String, Reason> reasons,
        Map<String, String> lines,
        List<Finding> findings) {

    Target {
        successors = Map.copyOf(successors);
        reasons = Map.copyOf(reasons);
        lines = Map.copyOf(lines);
        findings = List.copyOf(findings);
    }

    static Target refused(Lock unchanged, Hash base, List<Finding> findings) {
        return new Target(unchanged, base, Map.of(), Map.of(), Map.of(), findings);
    }
}
