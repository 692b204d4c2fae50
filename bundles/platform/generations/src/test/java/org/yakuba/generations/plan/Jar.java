package org.yakuba.generations.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.yakuba.generations.Hash;
import org.yakuba.generations.LockedBundle;

/** A tiny bundle that is nothing but its manifest. */
record Jar(String name, String version, Map<String, String> headers, String content) {

    static Jar of(String name, String version) {
        return new Jar(name, version, Map.of(), "");
    }

    Jar vendor(String vendor) {
        return with("Bundle-Vendor", vendor);
    }

    Jar exports(String clause) {
        return with("Export-Package", clause);
    }

    Jar imports(String clause) {
        return with("Import-Package", clause);
    }

    Jar provides(String clause) {
        return with("Provide-Capability", clause);
    }

    Jar content(String other) {
        return new Jar(name, version, headers, other);
    }

    Jar version(String other) {
        return new Jar(name, other, headers, content);
    }

    private Jar with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.merge(header, value, (a, b) -> a + "," + b);
        return new Jar(name, version, more, content);
    }

    Path in(Path directory) {
        return write(directory.resolve(name + "-" + version + ".jar"));
    }

    Path write(Path file) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Vendor", headers.getOrDefault("Bundle-Vendor", "Yakuba"));
        headers.forEach(main::putValue);
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (OutputStream out = Files.newOutputStream(file);
                    JarOutputStream jar = new JarOutputStream(out)) {
                entry(jar, "META-INF/MANIFEST.MF");
                manifest.write(jar);
                entry(jar, "content.txt");
                jar.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(JarOutputStream jar, String name) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        jar.putNextEntry(entry);
    }

    LockedBundle locked(Path file, String... features) {
        return new LockedBundle(
                "org.yakuba:" + name + ":" + version,
                name,
                version,
                Hash.of(file),
                file.toFile().length(),
                headers.getOrDefault("Bundle-Vendor", "Yakuba"),
                List.of(features));
    }
}
