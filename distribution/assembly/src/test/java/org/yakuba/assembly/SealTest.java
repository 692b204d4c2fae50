package org.yakuba.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Hash;
import org.yakuba.generations.trust.DetachedSignature;
import org.yakuba.generations.trust.SigningKey;
import org.yakuba.generations.trust.Statement;

@Tag("RT-20")
class SealTest {
    @TempDir
    private Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(directory);
    }

    @Test
    void theAssemblersSignatureOfTheLockLiesBesideIt() throws IOException {
        SigningKey key = SigningKey.generate();
        key.write(workshop.path("assembler.key"), Optional.empty());

        assertThat(workshop.assemble("--key", workshop.path("assembler.key").toString()))
                .isZero();

        Path unzipped = Files.createDirectories(workshop.path("unzipped"));
        try (ZipFile zip = new ZipFile(workshop.zip().toFile())) {
            for (String name : new String[] {"lock.json", "lock.json.sig"}) {
                Files.write(
                        unzipped.resolve(name),
                        zip.getInputStream(zip.getEntry("yakuba-mihon-1.0.0/" + name))
                                .readAllBytes());
            }
        }
        DetachedSignature signature = DetachedSignature.read(unzipped.resolve("lock.json.sig"));
        assertThat(signature.key()).isEqualTo(key.id());
        assertThat(key.verification().verifies(Statement.lock(Hash.of(unzipped.resolve("lock.json"))), signature))
                .isTrue();
    }

    @Test
    void theDemonstrationKeySignsTheDemonstrationOnly() throws IOException {
        Path demonstration = workshop.path("demonstration");
        SigningKey.generate().write(demonstration.resolve("demonstration-assembler.key"), Optional.empty());
        workshop.write("demonstration/trust/list.json", "{}");

        workshop.assemble("--demonstration-key", demonstration.toString());

        try (ZipFile zip = new ZipFile(workshop.zip().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.endsWith(".sig") || name.contains("/trust/"));
        }
        workshop.overlay("");
        Path overlay = workshop.path("mihon/overlay.json");
        Files.writeString(overlay, Files.readString(overlay).replace("municipalities:mihon:", "municipalities:demo:"));
        workshop.assemble("--demonstration-key", demonstration.toString());
        try (ZipFile zip =
                new ZipFile(workshop.path("target/yakuba-demo-1.0.0.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("yakuba-demo-1.0.0/lock.json.sig", "yakuba-demo-1.0.0/trust/list.json");
        }
    }
}
