package org.yakuba.launcher.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yakuba.generations.ChannelAddress;

/** Listens where an instance would, and answers what the test says. */
final class FakeInstance implements AutoCloseable {
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final ChannelAddress address;
    private final ServerSocketChannel server;

    FakeInstance(Path data, String... answer) {
        this.address = ChannelAddress.of(data);
        try {
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(address.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture.runAsync(() -> serve(answer));
    }

    private void serve(String... answer) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
                    PrintWriter out =
                            new PrintWriter(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8)) {
                requests.add(String.valueOf(in.readLine()));
                List.of(answer).forEach(out::println);
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            address.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
