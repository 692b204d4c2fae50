package org.yakuba.generations.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;
import org.yakuba.generations.Finding;

/**
 * Whether the framework's own resolver finds a wiring for all bundles at once. After the requirements are met one by one,
 * what is left to find are classes that would be seen from two places.
 */
final class UsesCheck {
    private static final Pattern TWICE =
            Pattern.compile("exposed to package '([^']+)' from resources (\\S+) \\[.*?] and (\\S+) \\[.*?] via");
    private static final Pattern RESOURCE = Pattern.compile("(?m)^  (\\S+) \\[");

    private final List<BundleFile> bundles;
    private final SystemCapabilities system;
    private final Offers offers;

    UsesCheck(List<BundleFile> bundles, SystemCapabilities system, Offers offers) {
        this.bundles = bundles;
        this.system = system;
        this.offers = offers;
    }

    Optional<Finding> finding() {
        try {
            new ResolverImpl(new Logger(0)).resolve(new Context());
            return Optional.empty();
        } catch (ResolutionException e) {
            return Optional.of(explain(blamed(e), String.valueOf(e.getMessage())));
        }
    }

    private static Finding explain(BundleFile bundle, String message) {
        Map<String, String> values = new TreeMap<>();
        values.put("bundle", bundle.symbolicName());
        values.put("version", bundle.version().toString());
        values.put("vendor", bundle.vendor());
        values.put("error", message);
        Matcher twice = TWICE.matcher(message);
        List<String> chain = RESOURCE.matcher(message.substring(Math.max(0, message.indexOf("Chain 2:"))))
                .results()
                .map(resource -> resource.group(1))
                .toList();
        if (!twice.find() || chain.size() < 2) {
            return Finding.error(UsesCheck.class, "no-wiring", bundle.where(), values);
        }
        values.put("package", twice.group(1));
        values.put("one", twice.group(2));
        values.put("other", twice.group(3));
        values.put("through", chain.get(chain.size() - 2));
        return Finding.error(UsesCheck.class, "two-sources", bundle.where(), values);
    }

    private BundleFile blamed(ResolutionException failure) {
        for (Requirement requirement : failure.getUnresolvedRequirements()) {
            for (BundleFile bundle : bundles) {
                if (bundle.resource().equals(requirement.getResource())) {
                    return bundle;
                }
            }
        }
        String message = String.valueOf(failure.getMessage());
        return bundles.stream()
                .filter(bundle -> message.contains(bundle.symbolicName()))
                .min(Comparator.comparingInt(bundle -> message.indexOf(bundle.symbolicName())))
                .orElse(bundles.get(0));
    }

    /** All bundles must resolve, against each other and the system. */
    private final class Context extends ResolveContext {

        @Override
        public Collection<Resource> getMandatoryResources() {
            List<Resource> all = new ArrayList<>();
            all.add(system.resource());
            bundles.forEach(bundle -> all.add(bundle.resource()));
            return all;
        }

        @Override
        public List<Capability> findProviders(Requirement requirement) {
            List<Capability> providers = new ArrayList<>(offers.matching(requirement));
            providers.sort(Comparator.<Capability, Version>comparing(Offers::version)
                    .reversed()
                    .thenComparing(capability -> capability.getResource().toString()));
            return providers;
        }

        @Override
        public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
            capabilities.add(hosted);
            return capabilities.size() - 1;
        }

        @Override
        public boolean isEffective(Requirement requirement) {
            String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
            return effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE);
        }

        @Override
        public Map<Resource, Wiring> getWirings() {
            return Map.of();
        }
    }
}
