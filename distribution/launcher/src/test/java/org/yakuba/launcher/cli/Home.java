package org.yakuba.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.trust.Allowance;
import org.yakuba.generations.trust.Holder;
import org.yakuba.generations.trust.Role;
import org.yakuba.generations.trust.Signer;
import org.yakuba.generations.trust.SigningKey;
import org.yakuba.generations.trust.TrustList;
import org.yakuba.generations.trust.TrustedKey;

/** A made-up distribution, unzipped, with one domain of three bundles, signed for a made-up town. */
final class Home {
    static final Instant NOW = Instant.parse("2026-11-19T05:32:00Z");
    /** As control describes how many people an operation needs. */
    private static final String RULE = """
            <MetaData xmlns="http://www.osgi.org/xmlns/metatype/v1.3.0">
              <OCD id="rule" name="rule"><AD id="people" type="Integer" default="1"/></OCD>
              <Designate pid="org.yakuba.control.approval"><Object ocdref="rule"/></Designate>
            </MetaData>
            """;

    final Path directory;
    final Installation installation;
    final SigningKey vendor = SigningKey.generate();
    final SigningKey stranger = SigningKey.generate();
    private final SigningKey assembler = SigningKey.generate();
    private final SigningKey town = SigningKey.generate();
    private JsonObject configurations = JsonObject.EMPTY_JSON_OBJECT;

    Home(Path directory) {
        this.directory = directory;
        this.installation = new Installation(directory, directory.resolve("data"));
        assemble();
    }

    Home(Path directory, JsonObject configurations) {
        this.directory = directory;
        this.installation = new Installation(directory, directory.resolve("data"));
        this.configurations = configurations;
        assemble();
    }

    /** What a command printed, and how it ended. */
    record Said(int exit, String out, String err) {

        String firstLine() {
            return (out.isEmpty() ? err : out).lines().findFirst().orElse("");
        }

        JsonObject json() {
            return CanonicalJson.parse(out, "answer");
        }
    }

    Said yakuba(String... arguments) {
        return as("hanako", arguments);
    }

    Said as(String user, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                user,
                directory.toString(),
                false,
                Clock.fixed(NOW, ZoneOffset.UTC));
        int exit = Yakuba.run(terminal, arguments);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A vendor's calendar, signed. */
    Path vendorCalendar(String version, String imports) {
        Path jar = calendar(directory.resolve("delivered"), "com.example.calendar", version, imports, "");
        new Signer(vendor).signBundle(jar);
        return jar;
    }

    Path hotFix() {
        Path jar = calendar(directory.resolve("delivered"), "org.yakuba.calendar.core", "1.0.0", "[1.0,1.1)", "fixed");
        new Signer(assembler).signBundle(jar);
        return jar;
    }

    static Path calendar(Path directory, String name, String version, String range, String content) {
        return jar(
                directory,
                name,
                version,
                Map.of(
                        "Bundle-Vendor",
                        name.startsWith("org.yakuba") ? "Yakuba" : "例示ソフト社",
                        "Import-Package",
                        "org.yakuba.calendar;version=\"" + range + "\"",
                        "Provide-Capability",
                        "org.yakuba.domain;domain=calendar;level=\"1.0\""),
                content);
    }

    static Path jar(Path directory, String name, String version, Map<String, String> headers, String content) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        manifest.getMainAttributes().putValue("Bundle-Vendor", "Yakuba");
        headers.forEach(manifest.getMainAttributes()::putValue);
        Path file = directory.resolve(name + "-" + version + ".jar");
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(file);
                    JarOutputStream jar = new JarOutputStream(out, manifest)) {
                jar.putNextEntry(new ZipEntry(content.startsWith("<") ? "OSGI-INF/metatype/rule.xml" : "content.txt"));
                jar.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assemble() {
        Path bundles = directory.resolve("bundles");
        List<Path> jars = List.of(
                jar(
                        bundles,
                        "org.yakuba.calendar",
                        "1.0.0",
                        Map.of(
                                "Export-Package", "org.yakuba.calendar;version=\"1.0.0\"",
                                "Provide-Capability",
                                        "org.yakuba.service;service=\"org.yakuba.calendar.BusinessCalendar\";domain=calendar"),
                        ""),
                calendar(bundles, "org.yakuba.calendar.core", "1.0.0", "[1.0,1.1)", ""),
                jar(
                        bundles,
                        "org.yakuba.calendar.web",
                        "1.0.0",
                        Map.of(
                                "Import-Package", "org.yakuba.calendar;version=\"[1.0,2)\"",
                                "Provide-Capability", "org.yakuba.web;domain=calendar"),
                        RULE));
        Path library = write(directory.resolve("bin").resolve("yakuba"), "#!/bin/sh\n");
        List<LockedBundle> locked = new ArrayList<>();
        for (Path jar : jars) {
            LockedFile file = LockedFile.of("", jar);
            String name = jar.getFileName().toString().replace("-1.0.0.jar", "");
            locked.add(new LockedBundle(
                    "org.yakuba:" + name + ":1.0.0",
                    name,
                    "1.0.0",
                    file.hash(),
                    file.size(),
                    "Yakuba",
                    List.of("calendar")));
        }
        Lock lock = new Lock(
                "yakuba-sample",
                "1.0.0",
                "sample",
                List.of(LockedFile.of("bin/yakuba", library)),
                locked,
                List.of(new LockedFeature(
                        "org.yakuba.features:calendar:1.0.0", "calendar", "暦", "Calendar", List.of(), List.of())),
                configurations,
                List.of());
        new Signer(assembler).signLock(write(directory.resolve("lock.json"), lock.toJson()));
        TrustList list = TrustList.first(
                "sample",
                NOW,
                List.of(
                        key(town, Role.INSTALLATION),
                        key(assembler, Role.ASSEMBLER, "*"),
                        key(vendor, Role.VENDOR, "com.example.*@[1.0,3.0)")));
        new Signer(town).signList(write(directory.resolve("trust").resolve("list.json"), list.toJson()));
    }

    private static TrustedKey key(SigningKey key, Role role, String... bundles) {
        return new TrustedKey(
                key.verification(),
                new Holder("見本", "Sample"),
                role,
                List.of(bundles).stream().map(Allowance::parse).toList(),
                LocalDate.parse("2026-04-01"),
                Optional.of(LocalDate.parse("2027-03-31")));
    }

    static JsonObject twoPeople() {
        return Json.createObjectBuilder()
                .add("org.yakuba.control.approval", Json.createObjectBuilder().add("people:Integer", 2))
                .build();
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
