package org.yakuba.generations.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.apache.felix.utils.resource.ResourceImpl;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.yakuba.generations.Finding;

/**
 * A bundle as its file says what it is.
 *
 * @param where what a person should look at when this bundle is at fault: the line of a feature file, or the file itself
 * @param id Maven coordinate {@code group:artifact:version}
 * @param headers the main section of the manifest
 */
public record BundleFile(
        Path path,
        String where,
        String id,
        String symbolicName,
        Version version,
        String vendor,
        Map<String, String> headers,
        Resource resource) {
    /** The exclusive capability of whoever provides a domain; see {@code org.yakuba.base.DomainProvider}. */
    public static final String DOMAIN = "org.yakuba.domain";

    /** Pages or resources of a domain; see {@code org.yakuba.base.DomainWeb}. */
    public static final String WEB = "org.yakuba.web";

    /** An api service of a domain; see {@code org.yakuba.base.DomainService}. */
    public static final String SERVICE = "org.yakuba.service";

    private static final String UNKNOWN_VENDOR = "?";

    public BundleFile {
        headers = Map.copyOf(headers);
    }

    /** @throws UnreadableBundleException if the file is no sound bundle */
    public static BundleFile read(Path path, String id, String where) {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null || !namesABundle(manifest)) {
                throw new UnreadableBundleException(
                        Finding.error(BundleFile.class, "no-bundle", where, Map.of("id", id, "file", name(path))));
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            manifest.getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
            ResourceImpl resource = ResourceBuilder.build(id, headers);
            return new BundleFile(
                    path,
                    where,
                    id,
                    headers.getOrDefault("Bundle-SymbolicName", id)
                            .split(";", 2)[0]
                            .strip(),
                    Version.parseVersion(headers.get("Bundle-Version")),
                    headers.getOrDefault("Bundle-Vendor", UNKNOWN_VENDOR).strip(),
                    headers,
                    resource);
        } catch (IOException | org.osgi.framework.BundleException | RuntimeException e) {
            if (e instanceof UnreadableBundleException refused) {
                throw refused;
            }
            throw new UnreadableBundleException(
                    Finding.error(
                            BundleFile.class,
                            "unreadable-bundle",
                            where,
                            Map.of("id", id, "file", name(path), "error", String.valueOf(e.getMessage()))),
                    e);
        }
    }

    /** A bundle that is not named by a feature, such as the jar a vendor delivers. */
    public static BundleFile read(Path path, String id) {
        return read(path, id, name(path));
    }

    public List<Capability> capabilities() {
        return resource.getCapabilities(null);
    }

    public List<Requirement> requirements() {
        return resource.getRequirements(null);
    }

    /** The domains this bundle provides; one, as a rule, or none. */
    public List<String> domains() {
        return values(DOMAIN, "domain");
    }

    /** The version of the api that is implemented in full, as declared for {@code domain}. */
    public Optional<String> level(String domain) {
        return resource.getCapabilities(DOMAIN).stream()
                .filter(capability ->
                        domain.equals(String.valueOf(capability.getAttributes().get("domain"))))
                .map(capability -> String.valueOf(capability.getAttributes().get("level")))
                .findFirst();
    }

    /** The domains whose pages or resources this bundle holds. */
    public List<String> webDomains() {
        return values(WEB, "domain");
    }

    /** The api services this bundle declares, by interface name. */
    public List<String> services() {
        return values(SERVICE, "service");
    }

    public List<String> exports() {
        return values(PackageNamespace.PACKAGE_NAMESPACE, PackageNamespace.PACKAGE_NAMESPACE);
    }

    /** Vendor for a person's eyes; {@code ?} when the manifest names none. */
    public boolean hasVendor() {
        return !vendor.equals(UNKNOWN_VENDOR);
    }

    private static boolean namesABundle(Manifest manifest) {
        String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
        return name != null && !name.isBlank();
    }

    private List<String> values(String namespace, String attribute) {
        return resource.getCapabilities(namespace).stream()
                .map(capability -> String.valueOf(capability.getAttributes().get(attribute)))
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
