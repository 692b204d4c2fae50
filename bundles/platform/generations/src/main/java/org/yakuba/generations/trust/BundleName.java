package org.yakuba.generations.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What a jar calls itself in its manifest. */
public record BundleName(String symbolicName, String version, String vendor) {

    /** Throws {@link TrustException} when the file is no bundle. */
    public static BundleName of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(Manifest::getMainAttributes)
                    .flatMap(BundleName::from)
                    .orElseThrow(() -> TrustException.of("not-a-bundle", jar));
        } catch (IOException e) {
            throw TrustException.of("not-a-bundle", jar);
        }
    }

    private static Optional<BundleName> from(Attributes manifest) {
        return Optional.ofNullable(manifest.getValue("Bundle-SymbolicName"))
                .map(name -> new BundleName(
                        name.split(";", 2)[0].strip(),
                        Optional.ofNullable(manifest.getValue("Bundle-Version"))
                                .map(String::strip)
                                .orElse("0.0.0"),
                        Optional.ofNullable(manifest.getValue("Bundle-Vendor")).orElse("")));
    }
}
