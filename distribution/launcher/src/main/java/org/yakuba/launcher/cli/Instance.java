package org.yakuba.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.yakuba.generations.ChannelAddress;

/** The running instance of an installation, asked over its local channel: one line out, progress and one answer back. */
final class Instance {
    private final Session session;
    private final Path pidFile;

    Instance(Session session) {
        this.session = session;
        this.pidFile = session.installation().run().resolve("pid");
    }

    /** Whether a process holds this installation, whether or not it answers yet. */
    boolean isRunning() {
        if (pid().isEmpty()) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(pidFile, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    OptionalLong pid() {
        try {
            String pid = Files.exists(pidFile)
                    ? Files.readString(pidFile, StandardCharsets.UTF_8).strip()
                    : "";
            return pid.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    Outcome ask(String command) {
        return ask(command, JsonObject.EMPTY_JSON_OBJECT);
    }

    /** The answer of the instance; its steps are told while they happen. */
    Outcome ask(String command, JsonObject arguments) {
        Optional<UnixDomainSocketAddress> address =
                ChannelAddress.of(session.installation().data()).find();
        if (address.isEmpty()) {
            throw notReached();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(address.get());
            PrintWriter out = new PrintWriter(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
            out.println(Json.createObjectBuilder()
                    .add("command", command)
                    .add("arguments", arguments)
                    .add("lang", session.locale().getLanguage())
                    .build());
            return answer(command, channel);
        } catch (IOException e) {
            throw notReached();
        }
    }

    private Outcome answer(String command, SocketChannel channel) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonObject said = parse(line);
            if (said.containsKey("exit")) {
                return new Outcome(said.getInt("exit"), said.getString("text", ""), said.getJsonObject("result"));
            }
            session.progress(said.getString("progress", ""));
        }
        throw Failure.of(ExitCode.FAILED, "no-answer", command, Map.of("command", command));
    }

    private JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw Failure.of(
                    ExitCode.FAILED, "no-answer", "channel", Map.of("command", String.valueOf(e.getMessage())));
        }
    }

    private Failure notReached() {
        String data = session.installation().data().toString();
        return isRunning()
                ? Failure.of(ExitCode.FAILED, "not-answering", data, Map.of("pid", String.valueOf(pid().orElse(0))))
                : Failure.of(ExitCode.NOT_RUNNING, "not-running", data, Map.of("data", data));
    }
}
