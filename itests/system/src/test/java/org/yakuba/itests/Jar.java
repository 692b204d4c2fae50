package org.yakuba.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of a jar, to be changed and written again; signed as its vendor or the assembler would. */
final class Jar {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private final Map<String, byte[]> entries = new TreeMap<>();

    private Jar() {}

    /** Who signs, each with the published key of the demonstration. */
    enum Key {
        VENDOR("demonstration-vendor"),
        ASSEMBLER("demonstration-assembler");

        private final Path file;

        Key(String name) {
            this.file = Delivered.ROOT.resolve("config/demonstration-key/" + name + ".key");
        }
    }

    static Jar of(Path file) {
        Jar jar = new Jar();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    jar.entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    Jar with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Jar with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    String text(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    byte[] content(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    String nameEndingWith(String end) {
        return entries.keySet().stream()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    String nameStartingWith(String beginning) {
        return entries.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    Jar withHeader(String name, UnaryOperator<String> change) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(content(MANIFEST)));
            String former = manifest.getMainAttributes().getValue(name);
            manifest.getMainAttributes().putValue(name, change.apply(former == null ? "" : former));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            manifest.write(out);
            return with(MANIFEST, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a class that is the bundle's activator, compiled from {@code source} against what the instance has. */
    Jar withActivator(String name, String source, Instance instance) {
        Compiled.against(instance, name, source).forEach(this::with);
        return withHeader("Bundle-Activator", former -> name)
                .withHeader("Import-Package", former -> former + ",org.osgi.framework");
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            if (entries.containsKey(MANIFEST)) {
                put(zip, MANIFEST);
            }
            for (String name : entries.keySet()) {
                if (!name.equals(MANIFEST)) {
                    put(zip, name);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path file, Instance instance, Key key) {
        return sign(write(file), instance, key);
    }

    /** The file as it is, with its signature beside it. */
    static Path sign(Path file, Instance instance, Key key) {
        instance.yakuba("trust", "sign", file.toString(), "--key", key.file.toString())
                .expect(0);
        return file;
    }

    private void put(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content(name));
        zip.closeEntry();
    }
}
