package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the running system holds in memory, after a full collection. */
final class Heap {
    private final String histogram;

    private Heap(String histogram) {
        this.histogram = histogram;
    }

    static Heap of(Instance instance) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(
                            jcmd.toString(), String.valueOf(instance.jvm().pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new Heap(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Class loaders of bundles, those of bundles that have left included as long as somebody holds them. */
    int classLoaders() {
        return instances("org.apache.felix.framework.BundleWiringImpl$BundleClassLoader");
    }

    int instances(String type) {
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length >= 4 && columns[3].equals(type))
                .mapToInt(columns -> Integer.parseInt(columns[1]))
                .sum();
    }

    boolean knows(String packageName) {
        return histogram.lines().anyMatch(line -> line.contains(" " + packageName + "."));
    }
}
