package org.yakuba.architecture;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** A bundle as its jar says it: what others will resolve against, whatever the sources meant. */
record BuiltBundle(String place, Attributes headers, Set<String> packages, List<Component> components) {

    static BuiltBundle read(String place, Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Set<String> packages = new TreeSet<>();
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .forEach(name -> packages.add(name.substring(0, Math.max(0, name.lastIndexOf('/')))
                            .replace('/', '.')));
            return new BuiltBundle(place, headersOf(jar.getManifest()), packages, Component.all(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attributes headersOf(Manifest manifest) {
        return manifest == null ? new Attributes() : manifest.getMainAttributes();
    }

    boolean isBundle() {
        return headers.getValue("Bundle-SymbolicName") != null;
    }

    String symbolicName() {
        String header = headers.getValue("Bundle-SymbolicName");
        return header == null ? "" : header.replaceFirst(";.*", "");
    }

    Parameters exports() {
        return header("Export-Package");
    }

    Parameters imports() {
        return header("Import-Package");
    }

    Parameters header(String name) {
        return OSGiHeader.parseHeader(headers.getValue(name));
    }

    static String version(Attrs attributes) {
        String version = attributes.getVersion();
        return version == null ? "" : version;
    }
}
