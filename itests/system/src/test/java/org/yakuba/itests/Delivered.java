package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build leaves for its users. */
final class Delivered {
    static final Path ROOT =
            Path.of(System.getProperty("yakuba.root")).toAbsolutePath().normalize();
    static final String VERSION = System.getProperty("yakuba.version");
    private static final Path VENDOR = ROOT.resolve("itests/vendor-calendar");

    private Delivered() {}

    static Path demo() {
        return there(ROOT.resolve("distribution/target/yakuba-demo-" + VERSION + ".zip"));
    }

    static Path second() {
        return there(ROOT.resolve("distribution/target/yakuba-mihon-cho-" + VERSION + ".zip"));
    }

    /** The vendor's calendar; {@code variant} as its README lists them, empty for the conforming one. */
    static Path vendor(String variant) {
        String name = variant.isEmpty() ? "jp.example.calendar-2.1.0.jar" : "-2.1.0-" + variant + ".jar";
        try (Stream<Path> files = Files.walk(VENDOR)) {
            return files.filter(file -> file.toString().contains("bundles")
                            && file.getFileName().toString().endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no " + name + " under " + VENDOR + ": ./yakuba build makes the vendor's bundles"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path there(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: ./yakuba build makes it");
        }
        return file;
    }
}
