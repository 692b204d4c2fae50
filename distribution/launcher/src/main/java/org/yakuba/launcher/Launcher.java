package org.yakuba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.LogManager;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;

/** Starts what the current generation locks, and stays until it is told to stop. */
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private final Installation installation;
    private final Clock clock;

    public Launcher(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** Runs in the foreground; answers how the run ended. */
    public Boot.Ending run(Actor actor, OptionalInt port) throws BundleException, IOException, InterruptedException {
        configureLogging();
        try (RunFiles files = RunFiles.claim(installation.run())) {
            Map<String, String> properties = properties(port);
            requireFree(properties);
            sweep();
            Generation generation = installation.initialise(actor, clock.instant());
            GenerationStore store = installation.store();
            Lock lock = store.lockOf(generation);
            Stuck stuck = new Stuck(installation.run());
            Set<String> leftOut = stuck.in(lock);
            Admission admission = Admission.of(installation, generation, lock, leftOut);
            FrameworkHost host = new FrameworkHost(installation.data().resolve("cache"), properties);
            Thread hook = new Thread(host::stopAndWait, "orderly-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            Boot boot =
                    new Boot(installation.home(), installation.data(), generation, lock, admission.refused(), clock);
            host.context().registerService(Boot.class, boot, null);
            host.start(admission.admitted(), store.blobs(), boot);
            stuck.remember(leftOut, host.stuck(admission.admitted(), store.blobs(), boot));
            boot.started();
            LOG.info("generation {} of {} {} is up", generation.number(), lock.distribution(), lock.version());
            host.awaitStop();
            return boot.ending();
        }
    }

    /** Felix HTTP would log a port that is taken and go on without one. */
    private static void requireFree(Map<String, String> properties) throws IOException {
        String host = String.valueOf(properties.get("org.apache.felix.http.host"));
        int port = Integer.parseInt(String.valueOf(properties.get("org.osgi.service.http.port")));
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new PortTakenException(host, port);
        }
    }

    private void sweep() {
        List<Path> gone = installation.sweep();
        if (!gone.isEmpty()) {
            LOG.info("cleared away what an interrupted process left: {}", gone);
        }
    }

    private static void configureLogging() throws IOException {
        try (InputStream configuration = Launcher.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
    }

    private static Map<String, String> properties(OptionalInt port) {
        Map<String, String> properties = new HashMap<>();
        properties.put("org.osgi.service.http.port", String.valueOf(port.orElse(8080)));
        properties.put("org.apache.felix.http.host", "127.0.0.1");
        properties.put("org.apache.felix.proxy.load.balancer.connection.enable", "true");
        return properties;
    }
}
