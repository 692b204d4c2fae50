package org.yakuba.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jdk.net.ExtendedSocketOptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Boot;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.ChannelAddress;
import org.yakuba.generations.Messages;

/**
 * The local channel of the command line: a socket that only the user of the installation can reach. One request line,
 * then progress lines, then one answer line.
 */
@Component(
        service = {},
        immediate = true)
public final class ChannelServer {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelServer.class);
    private static final Messages MESSAGES = Messages.of(ChannelServer.class);
    private final Commands commands;
    private final ChannelAddress address;
    private final ServerSocketChannel server;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "channel");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ChannelServer(@Reference Boot boot, @Reference Commands commands) throws IOException {
        this.commands = commands;
        this.address = ChannelAddress.of(boot.data());
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address.open());
        workers.execute(this::serve);
    }

    @Deactivate
    void close() throws IOException {
        server.close();
        address.close();
        workers.shutdown();
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                workers.execute(() -> answer(channel));
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException e) {
                LOG.error("the local channel failed", e);
                return;
            }
        }
    }

    private void answer(SocketChannel channel) {
        try (channel;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8)) {
            Actor actor = Actor.systemUser(
                    channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName());
            String line = in.readLine();
            if (line == null) {
                return;
            }
            JsonObject request = CanonicalJson.parse(line, "request");
            Locale locale = Locale.forLanguageTag(request.getString("lang", "ja"));
            Progress progress = (key, values) -> out.println(progressLine(locale, key, values));
            Answer answer = commands.run(
                    new Request(
                            request.getString("command"),
                            request.containsKey("arguments")
                                    ? request.getJsonObject("arguments")
                                    : JsonObject.EMPTY_JSON_OBJECT,
                            actor,
                            locale),
                    progress);
            out.println(answer.toJson());
            out.flush();
            answer.afterwards().run();
        } catch (IOException | RuntimeException e) {
            LOG.error("a command of the local channel failed", e);
        }
    }

    private static String progressLine(Locale locale, String key, Map<String, String> values) {
        return Json.createObjectBuilder()
                .add("step", key)
                .add("progress", MESSAGES.say(locale, "progress." + key, values))
                .build()
                .toString();
    }
}
