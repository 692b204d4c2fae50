package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.itests.Calendars.OURS;
import static org.yakuba.itests.Calendars.SATURDAY;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Starts of one installation, one after the other: fresh, by a plan, with what hangs, with what was tampered with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartIT {
    private final Instance demo =
            Instance.demo().with("YAKUBA_JAVA_OPTS", "-Dyakuba.start.seconds=10 -Dyakuba.stop.seconds=5");
    private final Calendars calendars = new Calendars(demo);

    @AfterAll
    void close() {
        demo.close();
    }

    @Test
    @Order(1)
    @Tag("RT-05")
    void fromTheMomentThePortAnswersNobodyGetsAnythingButAnAnswer() {
        demo.launch();
        Await.until("the port", this::isOpen);

        try (Load load = new Load(demo, SATURDAY, 20)) {
            Await.until("ready", demo::isReady);
            assertThat(load.finish().failures()).isEmpty();
        }
        assertThat(calendars.answering()).isEqualTo(OURS);
    }

    @Test
    @Order(2)
    @Tag("RT-04")
    @Tag("RT-09")
    void aNewRuntimeIsStartedByItselfAndSoIsTheFormerOne() {
        ProcessHandle first = demo.jvm();
        Distribution later = Distribution.of(Delivered.demo()).version("1.0.1").touch("lib/slf4j-jdk14-");
        Path zip = later.write(demo);

        demo.yakuba("plan", "--distribution", zip.toString()).expect(0);
        demo.yakuba("apply").expect(0);
        Await.until("the new generation", () -> !first.isAlive() && demo.isReady());

        assertThat(demo.generation()).isEqualTo(2);
        assertThat(commandLine()).contains(later.hash("lib/slf4j-jdk14-"));
        assertThat(demo.yakuba("status").expect(0).out()).contains("1.0.1");
        assertThat(calendars.answering()).isEqualTo(OURS);

        ProcessHandle second = demo.jvm();
        demo.revert().expect(0);
        Await.until("the former generation", () -> !second.isAlive() && demo.isReady());

        assertThat(demo.lockOf(demo.generation())).isEqualTo(demo.lockOf(1));
        assertThat(commandLine()).doesNotContain(later.hash("lib/slf4j-jdk14-"));
        assertThat(calendars.answering()).isEqualTo(OURS);
    }

    @Test
    @Order(3)
    @Tag("RT-05")
    @Tag("RT-17")
    void aBundleWhoseStartNeverEndsIsNamedAndLeftOutOfTheNextStart() {
        demo.stop();
        demo.replace("calendar", calendars.deaf()).expect(0);

        demo.start();
        Answer status = demo.yakuba("status").expect(5);
        Answer why = demo.yakuba("why", "calendar").expect(5);
        demo.yakuba("stop").expect(0);
        demo.awaitEnd();
        demo.start();
        Answer next = demo.yakuba("status").expect(5);

        assertThat(status.said()).contains("jp.example.calendar 2.1.0");
        assertThat(why.firstLine()).contains("jp.example.calendar 2.1.0");
        assertThat(next.said()).contains("jp.example.calendar 2.1.0", "did not finish its last start");
        demo.revert().expect(0);
        assertThat(calendars.answering()).isEqualTo(OURS);
        demo.yakuba("status").expect(0);
    }

    @Test
    @Order(4)
    @Tag("RT-15")
    @Tag("RT-19")
    @Tag("RT-20")
    void aBundleTamperedWithInTheStoreDoesNotStartTheRestDoesAndTheRootCauseIsNamed() throws IOException {
        demo.stop();
        flip(blobOf("org.yakuba.calendar.core"));

        demo.start();
        Answer status = demo.yakuba("status").expect(5);
        Answer why = demo.yakuba("why", "calendar").expect(5);
        Answer bundle =
                demo.yakuba("why", "org.yakuba.calendar.core", "--lang", "ja").expect(5);

        assertThat(status.said()).contains("org.yakuba.calendar.core 1.0.0");
        assertThat(why.firstLine()).contains("org.yakuba.calendar.core 1.0.0");
        assertThat(bundle.firstLine()).contains("org.yakuba.calendar.core 1.0.0", "書き換えられ");
        assertThat(bundle.said().lines().skip(1).findFirst().orElse("")).contains("→");
        demo.yakuba("verify").expect(6);
        assertThat(demo.get("/health/ready").body()).contains("degraded");
        assertThat(demo.get("/api/calendar/openapi.yaml").statusCode()).isIn(200, 404);
    }

    private boolean isOpen() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", demo.port()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String commandLine() {
        try {
            return Files.readString(Path.of("/proc/" + demo.jvm().pid() + "/cmdline"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path blobOf(String symbolicName) throws IOException {
        Path jar = demo.home().resolve("bundles/" + symbolicName + "-" + Delivered.VERSION + ".jar");
        byte[] content = Files.readAllBytes(jar);
        try (Stream<Path> blobs = Files.list(demo.store().resolve("blobs"))) {
            List<Path> same = blobs.filter(blob -> {
                        try {
                            return Files.size(blob) == content.length
                                    && java.util.Arrays.equals(Files.readAllBytes(blob), content);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
            return same.get(0);
        }
    }

    private static void flip(Path file) throws IOException {
        file.toFile().setWritable(true);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(content.length() / 2);
            int value = content.read();
            content.seek(content.length() / 2);
            content.write(value ^ 1);
        }
    }
}
