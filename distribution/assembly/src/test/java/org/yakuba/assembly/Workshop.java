package org.yakuba.assembly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.yakuba.generations.features.Coordinate;

/** A small product to assemble: two bundles and a jar for the class path, a feature, an overlay. */
final class Workshop {
    static final String PROVIDER = "jp.example:jp.example.calendar:1.0.0";
    private final Path root;
    private String output = "";

    Workshop(Path root) throws IOException {
        this.root = root;
        jar("jp.example:jp.example.api:1.0.0", "Export-Package: jp.example.api;version=1.0.0\n");
        jar(PROVIDER, "Import-Package: jp.example.api;version=\"[1.0,1.1)\"\n");
        jar("jp.example:boot:1.0.0", "");
        write("dist/bin/yakuba", "#!/bin/sh\n");
        write("dist/README.ja.md", "見本\n");
        write("features/calendar.json", """
                {"id": "jp.example.features:calendar:${project.version}",
                 "bundles": [
                   {"id": "jp.example:jp.example.api:1.0.0", "license": "Apache-2.0"},
                   {"id": "jp.example:jp.example.calendar:1.0.0", "license": "EPL-2.0 OR Apache-2.0",
                    "contains": [{"id": "jp.example:copied:7", "license": "MIT"}]}
                 ],
                 "extensions": {"yakuba": {"kind": "optional", "json": {
                   "name": "calendar", "title": {"ja": "暦", "en": "Calendar"}, "owner": {"ja": "係", "en": "Team"},
                   "launcher": [{"id": "jp.example:boot:1.0.0", "license": "MIT"}]}}}}
                """);
        overlay("");
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    void write(String relative, String text) throws IOException {
        Path file = path(relative);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    void overlay(String parts) throws IOException {
        write("mihon/overlay.json", """
                {"id": "jp.example.municipalities:mihon:${project.version}",
                %s
                 "extensions": {"yakuba": {"kind": "optional", "json": {
                   "municipality": {"code": "990019", "name": {"ja": "見本市", "en": "Mihon (made up)"}},
                   "features": ["calendar"]}}}}
                """.formatted(parts));
    }

    void jar(String id, String headers) throws IOException {
        Coordinate coordinate = Coordinate.parse(id).orElseThrow();
        Path file = path("artifacts").resolve(coordinate.path());
        Files.createDirectories(file.resolveSibling("."));
        String text = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + coordinate.artifact()
                + "\nBundle-Version: " + coordinate.version() + "\nBundle-Vendor: Mihon Soft\n" + headers;
        Manifest manifest = new Manifest(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            ZipEntry entry = new ZipEntry("META-INF/MANIFEST.MF");
            entry.setTimeLocal(java.time.LocalDateTime.of(2026, 11, 20, 0, 0));
            jar.putNextEntry(entry);
            manifest.write(jar);
            jar.closeEntry();
        }
    }

    List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--features", path("features").toString(),
                "--overlay", path("mihon").toString(),
                "--artifacts", path("artifacts").toString(),
                "--files", path("dist").toString(),
                "--version", "1.0.0",
                "--timestamp", "2026-11-19T00:00:00Z",
                "--to", path("target").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Runs the program in this process and answers its exit code. */
    int assemble(String... more) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(written, true, StandardCharsets.UTF_8);
        int code = Main.run(print, print, arguments(more).toArray(String[]::new));
        output = written.toString(StandardCharsets.UTF_8);
        return code;
    }

    String output() {
        return output;
    }

    Path zip() {
        return path("target/yakuba-mihon-1.0.0.zip");
    }
}
