package org.yakuba.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one distribution is made of.
 *
 * @param features directory of feature files
 * @param overlay directory of the municipality
 * @param artifacts the jars, laid out like a Maven repository
 * @param files directories and files that go into the archive as they are
 * @param timestamp of all entries of the archive
 */
record Inputs(
        Path features,
        Path overlay,
        Artifacts artifacts,
        List<Path> files,
        Seal seal,
        String version,
        Instant timestamp) {
    private static final String VERSION = "${project.version}";

    /** Feature files and overlay by their path in the distribution, with the version of the product filled in. */
    Map<String, byte[]> sources() {
        Map<String, byte[]> sources = new TreeMap<>();
        read(features).forEach((path, content) -> sources.put("features/" + path, filled(path, content)));
        read(overlay).forEach((path, content) -> sources.put("overlay/" + path, filled(path, content)));
        return sources;
    }

    Map<String, byte[]> plainFiles() {
        Map<String, byte[]> all = new TreeMap<>();
        for (Path path : files) {
            all.putAll(Files.isDirectory(path) ? read(path) : single(path));
        }
        return all;
    }

    private static Map<String, byte[]> single(Path file) {
        try {
            return Map.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> read(Path directory) {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = directory.relativize(file).toString().replace('\\', '/');
                contents.put(path, Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] filled(String path, byte[] content) {
        return path.endsWith(".json")
                ? text(content).replace(VERSION, version).getBytes(StandardCharsets.UTF_8)
                : content;
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
