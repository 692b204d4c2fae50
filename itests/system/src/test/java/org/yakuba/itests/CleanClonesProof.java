package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only by {@code ./yakuba prove reproducible}: it builds the last commit twice, from nothing. */
@Tag("RT-03")
class CleanClonesProof {
    private static final List<String> ZIPS = List.of("yakuba-demo", "yakuba-mihon-cho");

    @TempDir
    private Path directory;

    @Test
    void twoCleanClonesGiveTheSameZipInDifferentPathsTimeZonesLocalesAndUsers() throws Exception {
        Path here = built("a", "022", Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"), "-Duser.name=hanako");
        Path there = built(
                "別の 場所/b",
                "077",
                Map.of("LC_ALL", "C.UTF-8", "TZ", "Asia/Tokyo"),
                "-Duser.name=taro -Duser.language=ja -Duser.country=JP -Duser.timezone=Pacific/Auckland");

        for (String zip : ZIPS) {
            Path first = zip(here, zip);
            Path second = zip(there, zip);
            assertThat(checksums(second)).as(zip).isEqualTo(checksums(first));
            assertThat(Files.mismatch(first, second)).as(zip).isEqualTo(-1);
        }
    }

    private static Path zip(Path clone, String name) {
        return clone.resolve("distribution/target/" + name + "-" + Delivered.VERSION + ".zip");
    }

    private static Map<String, Long> checksums(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().collect(Collectors.toMap(ZipEntry::getName, ZipEntry::getCrc));
        }
    }

    private Path built(String place, String umask, Map<String, String> environment, String java) throws Exception {
        Path clone = directory.resolve(place);
        Path log = directory.resolve("log-" + umask + ".txt");
        String script = "umask " + umask + " && git clone -q --no-hardlinks \"$1\" \"$2\" && cd \"$2\""
                + " && mvn -B -ntp -o -q -DskipTests -pl distribution -am package";
        ProcessBuilder build = new ProcessBuilder(
                        "sh", "-c", script, "clone", Delivered.ROOT.toString(), clone.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        build.environment().putAll(environment);
        build.environment().put("MAVEN_OPTS", java);
        assertThat(build.start().waitFor()).as(() -> textOf(log)).isZero();
        return clone;
    }

    private static String textOf(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
