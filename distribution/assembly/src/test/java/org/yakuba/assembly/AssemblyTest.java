package org.yakuba.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.features.Sbom;

class AssemblyTest {
    @TempDir
    private Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(directory);
    }

    @Test
    @Tag("RT-01")
    void theArchiveHoldsAllThatTheLockNames() throws IOException {
        assertThat(workshop.assemble()).as(workshop.output()).isZero();

        Lock lock = Lock.parse(text("lock.json"), "lock.json");
        assertThat(lock.municipality()).isEqualTo("mihon");
        assertThat(lock.features())
                .singleElement()
                .satisfies(feature -> assertThat(feature.id()).isEqualTo("jp.example.features:calendar:1.0.0"));
        assertThat(lock.sources())
                .extracting(LockedFile::path)
                .containsExactly("features/calendar.json", "overlay/overlay.json");
        for (LockedFile file : lock.runtime()) {
            assertThat(Hash.of(bytes(file.path()))).as(file.path()).isEqualTo(file.hash());
        }
        for (LockedFile file : lock.sources()) {
            assertThat(Hash.of(bytes(file.path()))).as(file.path()).isEqualTo(file.hash());
        }
        assertThat(lock.bundles())
                .allSatisfy(bundle -> assertThat(
                                Hash.of(bytes("bundles/" + bundle.symbolicName() + "-" + bundle.version() + ".jar")))
                        .isEqualTo(bundle.hash()));
        assertThat(text("NOTICE")).contains("jp.example:copied:7  MIT");
        assertThat(text("README.ja.md")).isEqualTo("見本\n");
    }

    @Test
    @Tag("RT-01")
    void onlyProgramsAreExecutable() throws IOException {
        workshop.assemble();

        try (FileSystem zip = FileSystems.newFileSystem(workshop.zip(), Map.of("enablePosixFileAttributes", "true"))) {
            Path root = zip.getPath("yakuba-mihon-1.0.0");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("bin/yakuba"))))
                    .isEqualTo("rwxr-xr-x");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("lock.json"))))
                    .isEqualTo("rw-r--r--");
        }
    }

    @Test
    @Tag("RT-21")
    void theBillOfMaterialsIsValidAndNamesEverything() throws Exception {
        workshop.assemble();
        byte[] sbom = bytes("sbom.json");

        assertThat(new JsonParser().validate(sbom, Version.VERSION_16)).isEmpty();
        assertThat(text("sbom.json"))
                .contains("pkg:maven/jp.example/jp.example.calendar@1.0.0", "pkg:maven/jp.example/boot@1.0.0")
                .contains("pkg:maven/jp.example/copied@7", "EPL-2.0 OR Apache-2.0", "Mihon Soft")
                .contains(Lock.parse(text("lock.json"), "lock.json").hash().hex());
    }

    @Test
    @Tag("RT-21")
    void theBillOfMaterialsOfAnotherGenerationReadsTheLicenceInTheBundle() throws Exception {
        workshop.assemble();
        Lock lock = Lock.parse(text("lock.json"), "lock.json");
        workshop.jar("com.example:other:2.0.0", "Bundle-License: MIT;link=\"https://opensource.org/license/mit\"\n");
        Path jar = workshop.path("artifacts/com/example/other/2.0.0/other-2.0.0.jar");
        Lock changed = lock.withBundles(List.of(new org.yakuba.generations.LockedBundle(
                "com.example:other:2.0.0", "other", "2.0.0", Hash.of(jar), Files.size(jar), "Mihon Soft", List.of())));

        String sbom = Sbom.of(changed, hash -> hash.equals(Hash.of(jar)) ? read(jar) : source(lock, hash));

        assertThat(new JsonParser().validate(sbom.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
                .isEmpty();
        assertThat(sbom)
                .contains("pkg:maven/com.example/other@2.0.0", "\"MIT\"")
                .doesNotContain("jp.example.calendar@");
    }

    @Test
    @Tag("RT-02")
    void aRefusalNamesFileCauseAndFixInBothLanguagesAndLeavesNothing() throws IOException {
        workshop.jar(Workshop.PROVIDER, "Import-Package: jp.example.api;version=\"[2.0,3)\"\n");

        assertThat(workshop.assemble()).isEqualTo(1);

        assertThat(workshop.output().lines().findFirst()).contains("[package-too-old] features/calendar.json:4");
        assertThat(workshop.output())
                .contains("jp.example.calendar 1.0.0 (Mihon Soft) needs the package jp.example.api in [2.0.0,3.0.0)")
                .contains("あるのは jp.example.api 1.0.0(Mihon Soft)の 1.0.0 で、古すぎます", "→");
        assertThat(workshop.zip()).doesNotExist();
    }

    @Test
    @Tag("RT-02")
    void anArtifactInAnotherVersionIsNamedWithTheOneThereIs() throws IOException {
        workshop.overlay("\"bundles\": [{\"id\": \"jp.example:boot:2.0.0\", \"license\": \"MIT\"}],");
        assertThat(workshop.assemble()).isEqualTo(1);
        assertThat(workshop.output())
                .startsWith("[other-version] mihon/overlay.json:2")
                .contains("1.0.0");

        workshop.overlay("\"bundles\": [{\"id\": \"jp.example:nowhere:2.0.0\", \"license\": \"MIT\"}],");
        assertThat(workshop.assemble()).isEqualTo(1);
        assertThat(workshop.output()).startsWith("[no-artifact] mihon/overlay.json:2");
    }

    @Test
    @Tag("RT-02")
    void whatHasNoLicenceIsRefused() throws IOException {
        workshop.jar("jp.example:more:1.0.0", "");
        workshop.overlay("\"bundles\": [{\"id\": \"jp.example:more:1.0.0\"}],");

        assertThat(workshop.assemble()).isEqualTo(1);
        assertThat(workshop.output()).startsWith("[no-license] mihon/overlay.json:2");
    }

    @Test
    @Tag("RT-02")
    void aDamagedJarAndAMissingOverlayAreRefused() throws IOException {
        Files.writeString(
                workshop.path("artifacts/jp/example/jp.example.api/1.0.0/jp.example.api-1.0.0.jar"), "no jar");
        assertThat(workshop.assemble()).isEqualTo(1);
        assertThat(workshop.output()).startsWith("[unreadable-bundle] features/calendar.json:3");

        Files.delete(workshop.path("mihon/overlay.json"));
        assertThat(workshop.assemble()).isEqualTo(1);
        assertThat(workshop.output()).startsWith("[no-overlay] mihon/overlay.json");
    }

    @Test
    @Tag("RT-24")
    void aPlantedSecretIsRefusedAndNotRepeated() throws IOException {
        workshop.overlay("\"configurations\": {\"jp.example.calendar\": {\n\"dbPassword\": \"PLANTED\"}},");

        assertThat(workshop.assemble()).isEqualTo(1);
        assertThat(workshop.output())
                .contains("[literal-secret] mihon/overlay.json:3", "$[env:DB_PASSWORD]")
                .doesNotContain("PLANTED");
    }

    @Test
    @Tag("RT-02")
    void wrongUseIsAnExitCodeOfItsOwn() {
        assertThat(workshop.assemble("--nonsense", "x")).isEqualTo(2);
        assertThat(workshop.output()).startsWith("usage:");
    }

    private byte[] source(Lock lock, Hash hash) {
        return lock.sources().stream()
                .filter(file -> file.hash().equals(hash))
                .map(file -> bytes(file.path()))
                .findFirst()
                .orElseThrow();
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        try (ZipFile zip = new ZipFile(workshop.zip().toFile())) {
            ZipEntry entry = zip.getEntry("yakuba-mihon-1.0.0/" + path);
            assertThat(entry).as(path).isNotNull();
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
