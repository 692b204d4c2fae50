package org.yakuba.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What the launcher's own class path offers to bundles: logging, JSON and the generations library, in the versions
 * their manifests say, so that launcher and bundles speak of the same classes.
 */
final class SystemPackages {
    private static final Set<String> SHARED =
            Set.of("slf4j.api", "org.eclipse.parsson.jakarta.json", "org.yakuba.generations");

    private SystemPackages() {}

    static String extra() {
        Set<String> exports = new LinkedHashSet<>();
        try {
            for (URL url :
                    Collections.list(SystemPackages.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (var in = url.openStream()) {
                    Attributes manifest = new Manifest(in).getMainAttributes();
                    String name = manifest.getValue("Bundle-SymbolicName");
                    String packages = manifest.getValue("Export-Package");
                    if (name != null && packages != null && SHARED.contains(name.split(";", 2)[0])) {
                        exports.add(packages);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join(",", exports);
    }
}
