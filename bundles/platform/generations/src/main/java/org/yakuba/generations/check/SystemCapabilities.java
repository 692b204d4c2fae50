package org.yakuba.generations.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;

/** What is there before any bundle: Java, the framework, and what the launcher's class path lends to bundles. */
public record SystemCapabilities(Resource resource) {
    /** The oldest Java that a distribution must run on. */
    public static final int JAVA = 17;

    /** Libraries of the class path whose packages the system bundle exports, by symbolic name. */
    private static final Set<String> LENT = Set.of(
            "slf4j.api", "org.eclipse.parsson.jakarta.json", "org.yakuba.generations", "org.apache.felix.framework");

    private static final String PROVIDED =
            "osgi.service;objectClass:List<String>=\"org.osgi.service.condition.Condition\";"
                    + "osgi.condition.id=true,"
                    + "osgi.service;objectClass:List<String>=\"org.yakuba.generations.Boot\","
                    + "osgi.service;objectClass:List<String>=\"org.osgi.service.resolver.Resolver\","
                    + "osgi.service;objectClass:List<String>=\"org.osgi.service.startlevel.StartLevel\","
                    + "osgi.service;objectClass:List<String>=\"org.osgi.service.packageadmin.PackageAdmin\"";

    /** As the launcher starts the framework, with these jars on its class path. */
    public static SystemCapabilities of(List<Path> classPath) {
        List<String> packages = new ArrayList<>();
        javaPackages().forEach(packages::add);
        for (Path jar : classPath) {
            Attributes manifest = manifest(jar);
            String name = manifest.getValue("Bundle-SymbolicName");
            String exports = manifest.getValue("Export-Package");
            if (name != null && exports != null && LENT.contains(name.split(";", 2)[0].strip())) {
                packages.add(exports);
            }
        }
        try {
            return new SystemCapabilities(ResourceBuilder.build(
                    "system",
                    Map.of(
                            "Bundle-ManifestVersion",
                            "2",
                            "Bundle-SymbolicName",
                            "system.bundle",
                            "Export-Package",
                            String.join(",", packages),
                            "Provide-Capability",
                            PROVIDED + "," + environments())));
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Capability> capabilities() {
        return resource.getCapabilities(null);
    }

    private static Set<String> javaPackages() {
        return ModuleFinder.ofSystem().findAll().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String environments() {
        String old = IntStream.rangeClosed(0, 8).mapToObj(i -> "1." + i).collect(Collectors.joining(","));
        String versions =
                IntStream.rangeClosed(9, JAVA).mapToObj(String::valueOf).collect(Collectors.joining(","));
        String compact = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "osgi.ee;osgi.ee=\"JavaSE/compact" + i + "\";version:List<Version>=1.8,")
                .collect(Collectors.joining());
        return compact + "osgi.ee;osgi.ee=OSGi/Minimum;version:List<Version>=\"1.0,1.1,1.2\","
                + "osgi.ee;osgi.ee=JavaSE;version:List<Version>=\"" + old + "," + versions + "\"";
    }

    private static Attributes manifest(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + ": " + e.getMessage(), e);
        }
    }
}
