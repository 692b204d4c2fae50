package org.yakuba.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs in a process of its own each time: other place, user name, zone, locale, encoding, times, permissions. */
@Tag("RT-03")
class ReproducibleTest {
    @TempDir
    private Path directory;

    @Test
    void theSameInputsGiveTheSameBytesWhereverTheyAreAssembled() throws Exception {
        Path here = directory.resolve("here");
        Path there = directory.resolve("there with spaces");
        byte[] one = assemble(here, "rw-r--r--", "UTC", "en", "US", "UTF-8", "alice");
        byte[] other = assemble(there, "rwxrwxr-x", "Asia/Tokyo", "ja", "JP", "EUC-JP", "bob");
        byte[] third = assemble(directory.resolve("third"), "rw-------", "America/St_Johns", "tr", "TR", "UTF-8", "");

        assertThat(other).isEqualTo(one);
        assertThat(third).isEqualTo(one);
    }

    private static byte[] assemble(
            Path root, String permissions, String zone, String language, String country, String encoding, String user)
            throws Exception {
        Workshop workshop = new Workshop(root);
        disguise(root, permissions);
        Path workingDirectory = Files.createDirectories(root.resolve("work"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=" + zone,
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Dfile.encoding=" + encoding,
                "-Duser.name=" + user,
                "-Duser.home=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(workshop.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output").toFile());
        builder.environment().put("TZ", zone);
        assertThat(builder.start().waitFor())
                .as(() -> text(root.resolve("output")))
                .isZero();
        return Files.readAllBytes(workshop.zip());
    }

    /** Permissions and times of the inputs must not matter. */
    private static void disguise(Path root, String permissions) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.ofEpochSecond(permissions.hashCode() & 0xffffff)));
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
