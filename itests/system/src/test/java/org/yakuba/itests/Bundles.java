package org.yakuba.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Bundles as they are delivered to one installation: copied, changed and signed with the demonstration's keys. */
final class Bundles {
    private static final Path KEYS = Delivered.ROOT.resolve("config/demonstration-key");
    private final Instance instance;
    private final Path directory;

    Bundles(Instance instance) {
        this.instance = instance;
        this.directory = instance.home().resolveSibling("納品 delivery");
    }

    /** A signed copy of the vendor's bundle. */
    Path vendor(String variant) {
        return sign(copy(Delivered.vendor(variant)), "vendor");
    }

    /** The vendor's bundle with other bytes: nobody has seen it before. */
    Path vendorWith(String note) {
        return sign(changed(Delivered.vendor(""), note), "vendor");
    }

    /** A signed hot fix of one of the installation's own bundles. */
    Path hotFix(String symbolicName) {
        Path own = instance.home().resolve("bundles/" + symbolicName + "-" + Delivered.VERSION + ".jar");
        return sign(changed(own, "hotfix"), "assembler");
    }

    private Path sign(Path jar, String key) {
        Path file = KEYS.resolve("demonstration-" + key + ".key");
        instance.yakuba("trust", "sign", jar.toString(), "--key", file.toString())
                .expect(0);
        return jar;
    }

    private Path copy(Path jar) {
        try {
            Files.createDirectories(directory);
            return Files.copy(
                    jar, directory.resolve(jar.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bundle in other bytes. */
    private Path changed(Path jar, String note) {
        Path target = directory.resolve(note + "-" + jar.getFileName());
        try {
            Files.createDirectories(directory);
            try (InputStream in = Files.newInputStream(jar);
                    ZipInputStream from = new ZipInputStream(in);
                    OutputStream out = Files.newOutputStream(target);
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
                to.putNextEntry(new ZipEntry("NOTE.txt"));
                to.write(note.getBytes(StandardCharsets.UTF_8));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
