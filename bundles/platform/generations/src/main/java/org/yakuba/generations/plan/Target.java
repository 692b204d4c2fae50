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
 */
record Target(
        Lock lock, Hash base, Map<String, String> successors, Map<String, Reason> reasons, List<Finding> findings) {

    Target {
        successors = Map.copyOf(successors);
        reasons = Map.copyOf(reasons);
        findings = List.copyOf(findings);
    }

    static Target refused(Lock unchanged, Hash base, Finding finding) {
        return new Target(unchanged, base, Map.of(), Map.of(), List.of(finding));
    }
}
