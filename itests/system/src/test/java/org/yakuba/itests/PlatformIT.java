package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines and users as municipalities have them; the harness itself lies under a path with Japanese characters. */
final class PlatformIT {
    private static final int ORDERLY_AFTER_SIGTERM = 143;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    @Tag("RT-04")
    @Tag("RT-08")
    void worksOnJava(int version) {
        Path home = java(version);
        try (Instance instance = Instance.demo().on(home).start()) {
            assertThat(instance.yakuba("version").expect(0).out()).contains("Java " + version);
            worksWhole(instance);
        }
    }

    @Test
    @Tag("RT-04")
    @Tag("RT-30")
    void worksForAnOrdinaryUserWhoCannotWriteToTheProgram() {
        Assumptions.assumeTrue(Shell.isRoot(), "only root can run something as somebody else (runuser)");
        try (Instance instance = Instance.demo()) {
            Path vendor = new Calendars(instance).vendor("");
            forEverybody(instance);
            instance.by("runuser", "-u", "nobody", "--").start();
            worksWhole(instance, vendor);
            assertThat(owner(instance.store())).isEqualTo("nobody");
            assertThat(instance.yakuba("status", "--json").json().toString()).contains("ready");
        }
    }

    @Test
    @Tag("RT-04")
    void neverWritesToTheProgram() {
        try (Instance instance = Instance.demo()) {
            Map<String, String> before = files(instance.home());
            instance.start();
            worksWhole(instance);
            instance.stop();
            assertThat(files(instance.home())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "ja_JP.UTF-8", "ja_JP.eucJP"})
    @Tag("RT-32")
    void speaksJapaneseInTheLocale(String locale) {
        try (Instance instance = Instance.demo()
                .with("LC_ALL", "")
                .with("LC_CTYPE", "")
                .with("LANG", locale)
                .start()) {
            assertThat(instance.get(Calendars.SATURDAY).body()).contains(Calendars.OURS);
            assertThat(instance.yakuba("status", "--lang", "ja").expect(0).out())
                    .contains("正常");
            assertThat(instance.yakuba("plan", "--replace", "calendar=無い.jar", "--lang", "ja")
                            .firstLine())
                    .contains("無い.jar");
        }
    }

    @Test
    @Tag("RT-05")
    void aTerminationSignalIsAnOrderlyStop() throws IOException {
        try (Instance instance = Instance.demo()) {
            Process service = instance.launch();
            Await.until("ready", instance::isReady);
            service.destroy();
            assertThat(instance.awaitEnd()).isEqualTo(ORDERLY_AFTER_SIGTERM);
            assertThat(instance.logText()).contains("stopped");
            assertThat(Files.readString(instance.data().resolve("run/pid"))).isBlank();
            assertThat(instance.data().resolve("run/yakuba.sock")).doesNotExist();
            assertThat(instance.data().resolve("run/channel")).doesNotExist();
            assertThat(Files.readAllLines(instance.home().resolve("systemd/yakuba.service")))
                    .contains("SuccessExitStatus=" + ORDERLY_AFTER_SIGTERM, "KillSignal=SIGTERM");
            instance.yakuba("status").expect(4);
        }
    }

    @Test
    @Tag("RT-05")
    void aPortThatIsTakenIsSaidAndEndsTheStart() throws IOException {
        try (Instance instance = Instance.demo().with("YAKUBA_LANG", "en");
                ServerSocket other = new ServerSocket(instance.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            instance.launch();
            assertThat(instance.awaitEnd()).isEqualTo(1);
            assertThat(instance.logText())
                    .contains("Port " + other.getLocalPort() + " of 127.0.0.1 is in use")
                    .contains("--port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    @Tag("RT-05")
    @Tag("RT-30")
    void oneInstallationRunsOnceAndOnlyItsUserReachesIt() throws IOException {
        try (Instance instance = Instance.demo().start()) {
            Answer second = instance.yakuba("start", "--port", "0").expect(3);
            assertThat(second.firstLine() + second.err()).contains("running already");
            assertThat(instance.isReady()).isTrue();
            Path run = instance.data().resolve("run");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run)))
                    .isEqualTo("rwx------");
            Path socket = Path.of(Files.readString(run.resolve("channel")).strip());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    private static void worksWhole(Instance instance) {
        worksWhole(instance, new Calendars(instance).vendor(""));
    }

    private static void worksWhole(Instance instance, Path vendor) {
        instance.replace("calendar", vendor).expect(0);
        assertThat(instance.get(Calendars.SATURDAY).body()).contains(Calendars.VENDORS);
        instance.revert().expect(0);
        assertThat(instance.get(Calendars.SATURDAY).body()).contains(Calendars.OURS);
        instance.yakuba("verify").expect(0);
    }

    /** The program belongs to root and can be read, what the installation writes belongs to nobody. */
    private static void forEverybody(Instance instance) {
        Shell.run("chmod", "-R", "a+rX,go-w", instance.directory().toString()).expect(0);
        try {
            Files.createDirectories(instance.data());
            Files.createDirectories(instance.directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Shell.run(
                        "chown",
                        "nobody",
                        instance.data().toString(),
                        instance.directory().toString())
                .expect(0);
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path java(int version) {
        Optional<Path> own = Runtime.version().feature() == version
                ? Optional.of(Path.of(System.getProperty("java.home")))
                : Optional.empty();
        Optional<Path> found = own.or(() -> Optional.ofNullable(System.getenv("JAVA" + version + "_HOME"))
                        .map(Path::of))
                .or(() -> installed(version));
        Assumptions.assumeTrue(found.isPresent(), "no Java " + version + " here (JAVA" + version + "_HOME)");
        return found.orElseThrow();
    }

    private static Optional<Path> installed(int version) {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().contains(String.valueOf(version)))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file with its size, its content and the time it was written. */
    private static Map<String, String> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> found = new TreeMap<>();
            for (Path file : files.toList()) {
                String content = Files.isDirectory(file)
                        ? List.of(String.valueOf(file.toFile().list().length)).toString()
                        : java.util.Arrays.hashCode(Files.readAllBytes(file)) + "";
                found.put(root.relativize(file).toString(), content + " " + Files.getLastModifiedTime(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
