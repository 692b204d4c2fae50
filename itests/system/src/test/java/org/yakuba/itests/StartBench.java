package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * From launching to the first answered REST request, against Apache Karaf minimal until its console port is open; both
 * from an installation that was never started, by turns in one run. Karaf is fetched for this bench only.
 */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final double BOUND = 0.75;
    private static final int CONSOLE = 8101;
    private static final String KARAF = "org.apache.karaf:apache-karaf-minimal:4.4.8:tar.gz";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Milliseconds until it answered, and how much memory stays in use then. */
    private record Start(double milliseconds, double megabytes) {}

    @Test
    void startsSoonerThanKaraf() {
        Path karaf = karaf();
        List<Start> ours = new ArrayList<>();
        List<Start> quick = new ArrayList<>();
        List<Start> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(karaf(karaf));
            ours.add(yakuba(""));
            quick.add(yakuba("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        }
        double bound = median(theirs, Start::milliseconds);
        double memory = median(theirs, Start::megabytes);
        System.out.printf("start, medians of %d rounds%n", ROUNDS);
        print("Karaf minimal 4.4.8, console", theirs, bound, memory);
        print("Yakuba, first REST answer", ours, bound, memory);
        print("Yakuba with short-start settings", quick, bound, memory);
        Assertions.assertThat(median(ours, Start::milliseconds) / bound).isLessThanOrEqualTo(BOUND);
    }

    private static void print(String what, List<Start> starts, double bound, double memory) {
        double time = median(starts, Start::milliseconds);
        double resident = median(starts, Start::megabytes);
        System.out.printf(
                "  %-34s %6.0f ms  ratio %.2f   resident %4.0f MB  ratio %.2f%n",
                what, time, time / bound, resident, resident / memory);
    }

    private static Start yakuba(String options) {
        try (Instance instance = Instance.demo().with("YAKUBA_JAVA_OPTS", options)) {
            URI day = URI.create("http://127.0.0.1:" + instance.port() + Calendars.SATURDAY);
            long begin = System.nanoTime();
            Process process = instance.launch();
            double milliseconds = until(begin, () -> open(instance.port()) && answers(day));
            double megabytes = resident(process);
            return new Start(milliseconds, megabytes);
        }
    }

    /** Its own shell scripts start it, as its users do. */
    private static Start karaf(Path archive) {
        try {
            Path directory = Files.createTempDirectory("karaf-");
            Shell.run("tar", "xzf", archive.toString(), "-C", directory.toString(), "--strip-components=1")
                    .expect(0);
            Assertions.assertThat(open(CONSOLE))
                    .as("port " + CONSOLE + " is free")
                    .isFalse();
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(directory.resolve("bin/karaf").toString(), "server")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log.txt").toFile())
                    .start();
            try {
                double milliseconds = until(begin, () -> open(CONSOLE));
                return new Start(milliseconds, resident(process));
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                Await.until("Karaf has ended", () -> !open(CONSOLE) && !process.isAlive());
                Instance.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double until(long begin, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > 120_000_000_000L) {
                throw new AssertionError("no answer within two minutes");
            }
            LockSupport.parkNanos(2_000_000);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static boolean answers(URI day) {
        try {
            return HTTP.send(HttpRequest.newBuilder(day).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean open(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Of the Java process at or below this one. */
    private static double resident(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ProcessHandle::isAlive)
                .mapToDouble(one -> residentOf(one.pid()))
                .max()
                .orElse(0);
    }

    private static double residentOf(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double median(List<Start> starts, java.util.function.ToDoubleFunction<Start> figure) {
        return starts.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(starts.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Path karaf() {
        Path directory = Delivered.ROOT.resolve("itests/system/target/karaf");
        return archive(directory).orElseGet(() -> {
            Shell.run("mvn", "-q", "-B", "dependency:copy", "-Dartifact=" + KARAF, "-DoutputDirectory=" + directory)
                    .expect(0);
            return archive(directory).orElseThrow();
        });
    }

    private static Optional<Path> archive(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz")).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
