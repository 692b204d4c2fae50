package org.yakuba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Builder;
import aQute.bnd.version.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published keeps its word: every build is compared with the newest release in {@code releases/}. */
@Tag("RT-28")
class ReleasesTest {
    private static final String API = "org.yakuba.calendar";
    private static final House OURS = House.own();

    @TempDir
    private Path directory;

    private Releases releases;

    @BeforeEach
    void theApiAsItIsNowIsReleased() throws IOException {
        Path released = directory.resolve("releases/org/yakuba/" + API + "/1.0.0/" + API + "-1.0.0.jar");
        Files.createDirectories(released.resolve("..").normalize());
        Files.copy(api().jar().orElseThrow(), released);
        releases = new Releases(directory.resolve("releases"));
    }

    @Test
    void everyBuiltContractHasTheVersionItsChangesAskFor() {
        Releases own = new Releases(OURS.root().resolve("releases"));

        Stream<String> wrong = OURS.modules().stream()
                .flatMap(module -> module.jar().stream())
                .flatMap(jar -> own.wrongVersions(BuiltBundle.read("", jar).symbolicName(), jar));

        assertThat(wrong).isEmpty();
    }

    @Test
    void theSameApiNeedsNoNewVersion() throws Exception {
        assertThat(releases.wrongVersions(API, built(current(), ""))).isEmpty();
    }

    @Test
    void aMethodMoreWithoutANewVersionFailsAndNamesTheRightOne() throws Exception {
        assertThat(releases.wrongVersions(API, built(current(), "int added();")))
                .singleElement()
                .asString()
                .contains(API + " has version " + current(), "the right one is " + next(), "package-info.java");
    }

    @Test
    void aMethodMoreWithTheRightVersionPasses() throws Exception {
        assertThat(releases.wrongVersions(API, built(next(), "int added();"))).isEmpty();
    }

    @Test
    void theNewestReleaseIsTheMeasure() throws IOException {
        Path next = directory.resolve("releases/org/yakuba/" + API + "/1.10.0");
        Files.createDirectories(next);
        Files.createDirectories(directory.resolve("releases/org/yakuba/" + API + "/1.9.0"));

        assertThat(releases.newest(API)).contains(next.resolve(API + "-1.10.0.jar"));
        assertThat(releases.newest("org.yakuba.unheard")).isEmpty();
    }

    private static Version current() {
        return new Version(BuiltBundle.version(
                BuiltBundle.read("", api().jar().orElseThrow()).exports().get(API)));
    }

    private static Version next() {
        return new Version(current().getMajor(), current().getMinor() + 1, 0);
    }

    private static House.Module api() {
        return OURS.modules().stream()
                .filter(module -> module.place().equals("bundles/calendar/api"))
                .findFirst()
                .orElseThrow();
    }

    /** The api with this package version and one more member in its service, built anew from its sources. */
    private Path built(Version version, String member) throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Planted.compile(
                classes,
                sources().stream()
                        .map(source -> source.replaceFirst("@Version\\(\"[^\"]+\"\\)", "@Version(\"" + version + "\")"))
                        .map(source ->
                                source.replaceFirst("(?m)^(public interface BusinessCalendar \\{)", "$1 " + member))
                        .toArray(String[]::new));
        Path jar = directory.resolve("built.jar");
        try (Builder builder = new Builder()) {
            builder.addClasspath(classes.toFile());
            builder.setProperty("Bundle-SymbolicName", API);
            builder.setProperty("Bundle-Version", version.toString());
            builder.setProperty("Export-Package", API);
            builder.build().write(jar.toFile());
            assertThat(builder.getErrors()).isEmpty();
        }
        return jar;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(api().directory().resolve("src/main/java/org/yakuba/calendar"))) {
            return files.map(ReleasesTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
