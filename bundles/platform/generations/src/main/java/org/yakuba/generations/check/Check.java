package org.yakuba.generations.check;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yakuba.generations.Finding;

/** All questions to a set of bundles with its configurations. The first finding is the root cause. */
public final class Check {
    private final List<BundleFile> bundles;
    private final JsonObject configurations;
    private final SystemCapabilities system;
    private final Map<String, String> lines;
    private final JsonObject serving;

    private Check(
            List<BundleFile> bundles,
            JsonObject configurations,
            SystemCapabilities system,
            Map<String, String> lines,
            JsonObject serving) {
        this.bundles = bundles.stream()
                .sorted(Comparator.comparing(BundleFile::symbolicName)
                        .thenComparing(BundleFile::version)
                        .thenComparing(BundleFile::id))
                .toList();
        this.configurations = configurations;
        this.system = system;
        this.lines = Map.copyOf(lines);
        this.serving = serving;
    }

    /**
     * @param configurations by PID ({@code factory~name}), values with typed keys ({@code "port:Integer"}), as in the lock
     */
    public static Check of(List<BundleFile> bundles, JsonObject configurations, SystemCapabilities system) {
        return new Check(bundles, configurations, system, Map.of(), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** @param lines where a configuration stands, by {@code pid} and {@code pid/key}, for the findings */
    public Check locating(Map<String, String> lines) {
        return new Check(bundles, configurations, system, lines, serving);
    }

    /**
     * @param serving the configurations of today: one that stays as it is, though the bundle that read it leaves, is told
     *     and refuses nothing
     */
    public Check since(JsonObject serving) {
        return new Check(bundles, configurations, system, lines, serving);
    }

    /** Which bundle understands which configuration, by PID, as far as bundles describe what they understand. */
    public static Map<String, BundleFile> owners(List<BundleFile> bundles) {
        Metatype metatype = Metatype.of(bundles);
        Map<String, BundleFile> owners = new TreeMap<>();
        metatype.pids().forEach(pid -> metatype.objectClass(pid).ifPresent(object -> owners.put(pid, object.owner())));
        return owners;
    }

    /** Nothing wrong: an empty list. Errors come before warnings, causes before what may follow from them. */
    public List<Finding> findings() {
        Offers offers = new Offers(bundles, system);
        List<Finding> findings = new ArrayList<>(new ClashCheck(bundles).findings());
        findings.addAll(new RequirementCheck(bundles, offers).findings());
        if (findings.isEmpty() && !bundles.isEmpty()) {
            new UsesCheck(bundles, system, offers).finding().ifPresent(findings::add);
        }
        findings.addAll(new ConfigurationCheck(configurations, bundles, lines, serving).findings());
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
