package org.yakuba.generations.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A tiny bundle made for one test. */
public final class TestJar {
    private final String symbolicName;
    private final String version;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private TestJar(String symbolicName, String version) {
        this.symbolicName = symbolicName;
        this.version = version;
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", symbolicName);
        headers.put("Bundle-Version", version);
        headers.put("Bundle-Vendor", "Mihon Soft");
    }

    public static TestJar named(String symbolicName, String version) {
        return new TestJar(symbolicName, version);
    }

    public TestJar vendor(String vendor) {
        return header("Bundle-Vendor", vendor);
    }

    public TestJar exports(String packages) {
        return header("Export-Package", packages);
    }

    public TestJar imports(String packages) {
        return header("Import-Package", packages);
    }

    public TestJar provides(String capabilities) {
        return header("Provide-Capability", capabilities);
    }

    public TestJar requires(String requirements) {
        return header("Require-Capability", requirements);
    }

    public TestJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public TestJar file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** The metatype of one PID with these attribute definitions. */
    public TestJar metatype(String pid, String attributes) {
        return file("OSGI-INF/metatype/" + pid + ".xml", """
                <MetaData xmlns="http://www.osgi.org/xmlns/metatype/v1.2.0">
                  <OCD id="ocd" name="test">%s</OCD>
                  <Designate pid="%s"><Object ocdref="ocd"/></Designate>
                </MetaData>""".formatted(attributes, pid));
    }

    public Path writeTo(Path directory) {
        return writeAs(directory.resolve(symbolicName + "-" + version + ".jar"));
    }

    public Path writeAs(Path file) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    JarOutputStream jar = new JarOutputStream(out, manifest)) {
                for (Map.Entry<String, String> entry : files.entrySet()) {
                    jar.putNextEntry(new ZipEntry(entry.getKey()));
                    jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    jar.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
