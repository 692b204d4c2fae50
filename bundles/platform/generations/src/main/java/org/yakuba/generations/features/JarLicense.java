package org.yakuba.generations.features;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The licence a bundle names in its own manifest, for those that no feature describes. */
final class JarLicense {
    private JarLicense() {}

    static String of(byte[] jar) {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    String license = new Manifest(entries).getMainAttributes().getValue("Bundle-License");
                    return license == null ? "" : license.split(";", 2)[0].strip();
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
