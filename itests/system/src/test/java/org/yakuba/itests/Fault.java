package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Halts a process of an installation at a step of what it does, as if the power had gone. */
final class Fault {
    private static final String OPTIONS = "YAKUBA_JAVA_OPTS";
    private static final String FILE = "fault.txt";
    private final Instance instance;
    private final Path file;

    Fault(Instance instance) {
        this.instance = instance;
        this.file = instance.home().resolveSibling(FILE);
    }

    /** Every step there is, as the delivered library knows them. */
    static List<String> steps(Instance instance) {
        try (Stream<Path> jars = Files.list(instance.home().resolve("lib"))) {
            URL[] urls = jars.map(Fault::url).toArray(URL[]::new);
            try (URLClassLoader library = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                return Arrays.stream(
                                library.loadClass("org.yakuba.generations.Step").getEnumConstants())
                        .map(step -> step.toString()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'))
                        .toList();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts an instance that {@link #arm} can tell where to halt. */
    void start() {
        disarm();
        in("@" + FILE, instance::start);
    }

    void arm(String step) {
        try {
            Files.writeString(file, step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void disarm() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processes started meanwhile halt at the step. */
    <T> T in(String step, Supplier<T> work) {
        instance.with(OPTIONS, "-Dyakuba.fault=" + step);
        try {
            return work.get();
        } finally {
            instance.with(OPTIONS, "");
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
