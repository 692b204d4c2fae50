package org.yakuba.generations.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The coordinate {@code group:artifact:version} a jar was built as, as far as it says so itself. */
final class JarIdentity {

    private JarIdentity() {}

    static String of(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<? extends ZipEntry> built = jar.stream()
                    .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                    .toList();
            return built.size() == 1 ? coordinate(jar, built.get(0)) : coordinate(jar, file);
        } catch (IOException e) {
            return unknown(file);
        }
    }

    private static String coordinate(JarFile jar, ZipEntry built) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(built)) {
            properties.load(in);
        }
        return properties.getProperty("groupId") + ":" + properties.getProperty("artifactId") + ":"
                + properties.getProperty("version");
    }

    private static String coordinate(JarFile jar, Path file) throws IOException {
        if (jar.getManifest() == null) {
            return unknown(file);
        }
        Attributes headers = jar.getManifest().getMainAttributes();
        String name = headers.getValue("Bundle-SymbolicName");
        if (name == null) {
            return unknown(file);
        }
        String plain = name.split(";", 2)[0].strip();
        String version = headers.getValue("Bundle-Version");
        return plain + ":" + plain + ":" + (version == null ? "0.0.0" : version.strip());
    }

    private static String unknown(Path file) {
        return "file:" + file.getFileName() + ":0";
    }
}
