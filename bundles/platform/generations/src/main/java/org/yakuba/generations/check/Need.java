package org.yakuba.generations.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** A requirement as a person would put it: what is needed, by name, and in which versions. */
record Need(Requirement requirement, String namespace, String name, Optional<Version> from, Optional<Version> to) {
    private static final String VERSION = "(?:bundle-)?version";
    private static final Pattern FROM = Pattern.compile("\\(" + VERSION + ">=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(" + VERSION + ">=([^)]+)\\)\\)");
    private static final Pattern EXACT = Pattern.compile("\\(" + VERSION + "=([^)]+)\\)");
    private static final Pattern SERVICE = Pattern.compile("\\(objectClass=([^)]+)\\)");

    static Need of(Requirement requirement) {
        String filter = filter(requirement);
        String namespace = requirement.getNamespace();
        Pattern named = namespace.equals("osgi.service")
                ? SERVICE
                : Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]+)\\)");
        String without = BELOW.matcher(filter).replaceAll("");
        Optional<Version> exact = find(EXACT, filter).map(Need::version);
        return new Need(
                requirement,
                namespace,
                find(named, filter).orElse(filter),
                exact.or(() -> find(FROM, without).map(Need::version)),
                exact.or(() -> find(BELOW, filter).map(Need::version)));
    }

    static String filter(Requirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        return directives.getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
    }

    /** {@code [1.0,2.0)}, or nothing if any version will do. */
    String range() {
        if (from.isPresent() && from.equals(to)) {
            return from.get().toString();
        }
        if (to.isPresent()) {
            return "[" + from.orElse(Version.emptyVersion) + "," + to.get() + ")";
        }
        return from.map(version -> "≥ " + version).orElse("*");
    }

    boolean tooOld(Version there) {
        return from.isPresent() && there.compareTo(from.get()) < 0;
    }

    boolean tooNew(Version there) {
        return to.isPresent() && there.compareTo(to.get()) >= 0;
    }

    /** Whether the filter asks for something besides name and version. */
    boolean asksForMore() {
        return !requirement.getDirectives().isEmpty() && !from.isPresent() && !to.isPresent();
    }

    static Version version(Object value) {
        try {
            return value instanceof Version version ? version : Version.parseVersion(String.valueOf(value));
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }

    static String versionAttribute(String namespace) {
        return namespace.equals("osgi.wiring.bundle") || namespace.equals("osgi.wiring.host")
                ? Constants.BUNDLE_VERSION_ATTRIBUTE
                : Constants.VERSION_ATTRIBUTE;
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).replace("\\", "")) : Optional.empty();
    }
}
