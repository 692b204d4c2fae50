package org.yakuba.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One installation under test: unzipped in a directory with a space and Japanese characters, and its process. */
final class Instance implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path directory;
    private final Path home;
    private Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final int port;
    private int rests = 1;
    private List<String> prefix = List.of();
    private Optional<Process> process = Optional.empty();

    private Instance(Path directory, Path zip) throws IOException {
        this.directory = directory.toRealPath();
        this.home = directory.resolve("役場 home");
        this.data = directory.resolve("データ data");
        unzip(zip, home);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    static Instance of(Path zip) {
        try {
            return new Instance(Files.createTempDirectory("yakuba-it-"), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instance demo() {
        return of(Delivered.demo());
    }

    /** For files of the test; goes with the instance. */
    Path directory() {
        return directory;
    }

    Path home() {
        return home;
    }

    Path data() {
        return data;
    }

    Path store() {
        return data.resolve("store");
    }

    Path log() {
        return directory.resolve("log.txt");
    }

    int port() {
        return port;
    }

    /** For every process of this installation from now on; an empty value takes the name away. */
    Instance with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Every process of this installation from now on is started by this program. */
    Instance by(String... program) {
        prefix = List.of(program);
        return this;
    }

    /** Looks for the data elsewhere from now on. */
    Instance dataAt(Path place) {
        data = place;
        return this;
    }

    /** Runs on another Java. */
    Instance on(Path javaHome) {
        return with("YAKUBA_JAVA_HOME", javaHome.toString());
    }

    /** Starts and waits until it is ready. */
    Instance start(String... options) {
        launch(options);
        Await.until("ready: " + log(), () -> {
            Process started = process.orElseThrow();
            if (!started.isAlive()) {
                throw new AssertionError("ended with " + started.exitValue() + " instead of starting\n" + logText());
            }
            return isReady();
        });
        return this;
    }

    /** Starts and does not wait. */
    Process launch(String... options) {
        List<String> command = new ArrayList<>(List.of(script(), "start", "--port", String.valueOf(port)));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(options));
        try {
            Process started = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            process = Optional.of(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(120));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code bin/yakuba <arguments> --data …}, in English unless the arguments say otherwise. */
    Answer yakuba(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        if (!command.contains("--lang")) {
            command.addAll(List.of("--lang", "en"));
        }
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            Process running = builder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            running.getOutputStream().close();
            if (!running.waitFor(180, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new AssertionError("no end of " + String.join(" ", arguments));
            }
            return new Answer(running.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Plans that {@code jar} takes the place of a domain's or a bundle's present one. */
    Answer planReplace(String place, Path jar) {
        return yakuba("plan", "--replace", place + "=" + jar);
    }

    /** Plans and applies. */
    Answer replace(String place, Path jar) {
        planReplace(place, jar).expect(0);
        return yakuba("apply");
    }

    Answer revert() {
        return yakuba("revert");
    }

    /** Applies an overlay; on a stopped installation it is there from the start. */
    Answer overlay(Path directory) {
        yakuba("plan", "--overlay", directory.toString()).expect(0);
        return yakuba("apply");
    }

    /** From here on {@link #restore} leads back to the bundles and the configuration of the present generation. */
    Instance rest() {
        rests = generation();
        return this;
    }

    void restore() {
        if (!lockOf(generation()).equals(lockOf(rests))) {
            yakuba("revert", "--to", String.valueOf(rests)).expect(0);
        }
    }

    /** The hash of everything a generation consists of. */
    String lockOf(int generation) {
        Path file = store().resolve("generations/%06d.json".formatted(generation));
        try (var reader = jakarta.json.Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getString("lock");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the generation that is to serve. */
    int generation() {
        try {
            return Integer.parseInt(Files.readString(store().resolve("current")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that holds the framework, not the script around it. */
    ProcessHandle jvm() {
        try {
            long pid = Long.parseLong(Files.readString(data.resolve("run/pid")).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if the power had gone. */
    void kill() {
        jvm().destroyForcibly();
        awaitEnd();
    }

    /** Waits until the process has ended by itself; answers its exit code. */
    int awaitEnd() {
        try {
            Process ending = process.orElseThrow();
            if (!ending.waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end\n" + logText());
            }
            return ending.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int stop() {
        yakuba("stop").expect(0);
        return awaitEnd();
    }

    String logText() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.ifPresent(running -> {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            awaitEnd();
        });
        delete(directory);
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String script() {
        return home.resolve("bin/yakuba").toString();
    }

    private ProcessBuilder builder(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder;
    }

    /** The zip has one directory at its top or none; what is in it becomes {@code target}. */
    private static void unzip(Path zip, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (name.getNameCount() < 2) {
                    continue;
                }
                Path file = target.resolve(name.subpath(1, name.getNameCount()).toString());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
        target.resolve("bin/yakuba").toFile().setExecutable(true);
    }
}
