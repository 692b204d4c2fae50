package org.yakuba.leases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A bundle made on the fly from compiled classes. */
final class TestBundle {

    private final Manifest manifest = new Manifest();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final JarOutputStream jar;

    TestBundle(String symbolicName) {
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", symbolicName);
        header("Bundle-Version", "1.0.0");
        try {
            jar = new JarOutputStream(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestBundle leases() {
        return new TestBundle("org.yakuba.leases")
                .header("Bundle-Activator", "org.yakuba.leases.runtime.Activator")
                .header(
                        "Import-Package",
                        "org.osgi.framework,org.osgi.framework.hooks.service,org.osgi.framework.wiring,org.osgi.framework.namespace,"
                                + "org.osgi.util.tracker,org.yakuba.leases")
                .classesOf("org.yakuba.leases.runtime", "target/classes");
    }

    static TestBundle api() {
        return new TestBundle("sample.api")
                .header("Export-Package", "org.yakuba.leases.sample.api")
                .header(
                        "Provide-Capability",
                        "org.yakuba.service;service=\"org.yakuba.leases.sample.api.Greeting\";domain=sample,"
                                + "org.yakuba.service;service=\"org.yakuba.leases.sample.api.Farewell\";domain=sample")
                .classesOf("org.yakuba.leases.sample.api", "target/test-classes");
    }

    static TestBundle provider(String symbolicName) {
        return new TestBundle(symbolicName)
                .header("Bundle-Activator", "org.yakuba.leases.sample.core.Start")
                .header("Import-Package", "org.osgi.framework,org.yakuba.leases.sample.api,org.yakuba.leases.probe")
                .classesOf("org.yakuba.leases.sample.core", "target/test-classes");
    }

    static TestBundle component(String symbolicName) {
        return new TestBundle(symbolicName)
                .header("Import-Package", "org.yakuba.leases.sample.api,org.yakuba.leases.probe")
                .header("Service-Component", "OSGI-INF/clerk.xml")
                .classesOf("org.yakuba.leases.sample.component", "target/test-classes")
                .entry("OSGI-INF/clerk.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="clerk"
                            activate="activate" deactivate="deactivate">
                          <implementation class="org.yakuba.leases.sample.component.Clerk"/>
                          <service><provide interface="org.yakuba.leases.sample.api.Farewell"/></service>
                        </scr:component>
                        """.getBytes(StandardCharsets.UTF_8));
    }

    static TestBundle desk() {
        String reference = "interface=\"org.yakuba.leases.sample.api.Greeting\"";
        return new TestBundle("sample.desk")
                .header("Import-Package", "org.yakuba.leases.sample.api")
                .header("Service-Component", "OSGI-INF/desk.xml")
                .classesOf("org.yakuba.leases.sample.caller", "target/test-classes")
                .entry("OSGI-INF/desk.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="desk" init="2">
                          <implementation class="org.yakuba.leases.sample.caller.Desk"/>
                          <service><provide interface="java.util.function.Supplier"/></service>
                          <reference name="one" %s parameter="0"/>
                          <reference name="all" %s cardinality="0..n" parameter="1"/>
                        </scr:component>
                        """.formatted(reference, reference).getBytes(StandardCharsets.UTF_8));
    }

    TestBundle header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    TestBundle classesOf(String packageName, String directory) {
        String folder = packageName.replace('.', '/');
        try (Stream<Path> files = Files.list(Path.of(directory, folder))) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                entry(folder + "/" + file.getFileName(), Files.readAllBytes(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestBundle entry(String name, byte[] bytes) {
        try {
            jar.putNextEntry(new ZipEntry(name));
            jar.write(bytes);
            jar.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        try {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            manifest.write(jar);
            jar.closeEntry();
            jar.close();
            return new ByteArrayInputStream(content.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
