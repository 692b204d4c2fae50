package org.yakuba.generations.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.yakuba.generations.Finding;

/** What bundles need and nobody offers. Each finding is a cause of its own: nothing that merely follows from another. */
final class RequirementCheck {
    private static final String NOBODY = "-";
    private final List<BundleFile> bundles;
    private final Offers offers;

    RequirementCheck(List<BundleFile> bundles, Offers offers) {
        this.bundles = bundles;
        this.offers = offers;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (BundleFile bundle : bundles) {
            for (Requirement requirement : bundle.requirements()) {
                if (isMandatory(requirement) && offers.matching(requirement).isEmpty()) {
                    findings.add(explain(bundle, Need.of(requirement)));
                }
            }
        }
        return findings;
    }

    private static boolean isMandatory(Requirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        return !RequirementImpl.isOptional(requirement) && !"dynamic".equals(resolution);
    }

    private Finding explain(BundleFile bundle, Need need) {
        Map<String, String> values = new TreeMap<>();
        values.put("bundle", bundle.symbolicName());
        values.put("version", bundle.version().toString());
        values.put("vendor", bundle.vendor());
        values.put("namespace", need.namespace());
        values.put("needed", need.name());
        values.put("range", need.range());
        values.put("filter", Need.filter(need.requirement()));
        values.put("nearest", offers.nearest(need).orElse(NOBODY));
        return Finding.error(RequirementCheck.class, code(need, values), bundle.where(), values);
    }

    private String code(Need need, Map<String, String> values) {
        String kind = switch (need.namespace()) {
            case "osgi.wiring.package" -> "package";
            case "osgi.wiring.bundle", "osgi.wiring.host" -> "bundle";
            case "osgi.service" -> "service";
            case "osgi.ee" -> "java";
            default -> "capability";
        };
        List<Capability> named = offers.named(need);
        if (kind.equals("java")) {
            values.put("there", String.valueOf(SystemCapabilities.JAVA));
            return "java-too-old";
        }
        if (named.isEmpty()) {
            return kind + "-missing";
        }
        Capability candidate = named.get(0);
        Version there = Offers.version(candidate);
        values.put("there", there.toString());
        values.put(
                "provider",
                offers.owner(candidate).map(BundleFile::symbolicName).orElse("system"));
        values.put(
                "providerVersion",
                offers.owner(candidate).map(owner -> owner.version().toString()).orElse(""));
        values.put(
                "providerVendor",
                offers.owner(candidate).map(BundleFile::vendor).orElse("Java"));
        if (kind.equals("service")) {
            return "service-other";
        }
        if (need.tooOld(there)) {
            return kind + "-too-old";
        }
        return need.tooNew(there) ? kind + "-too-new" : kind + "-other";
    }
}
