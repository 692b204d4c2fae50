package org.yakuba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.yakuba.generations.trust.TrustException;

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
        Generation generation = installation.initialise(actor, clock.instant());
        GenerationStore store = installation.store();
        Lock lock = store.lockOf(generation);
        try (RunFiles files = RunFiles.claim(installation.run())) {
            Stuck stuck = new Stuck(installation.run());
            Set<String> leftOut = stuck.in(lock);
            Admission admission = Admission.of(installation, clock, generation, lock, leftOut);
            admission.refused().forEach(one -> LOG.error("{}", one.finding().cause(Locale.ENGLISH)));
            if (admission.admitted().isEmpty()) {
                throw new TrustException(List.of(admission.refused().get(0).finding()));
            }
            FrameworkHost host = new FrameworkHost(installation.data().resolve("cache"), properties(port));
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
