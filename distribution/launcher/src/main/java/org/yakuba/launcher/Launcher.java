package org.yakuba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.trust.InstallationTrust;

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
            sweep();
            Generation generation = installation.initialise(actor, clock.instant());
            GenerationStore store = installation.store();
            Lock lock = store.lockOf(generation);
            HttpAddress address = HttpAddress.of(lock, port);
            address.requireFree();
            Stuck stuck = new Stuck(installation.run());
            Set<String> leftOut = stuck.in(lock);
            FutureTask<FrameworkHost> hosting = new FutureTask<>(
                    () -> new FrameworkHost(installation.data().resolve("cache"), address.properties()));
            new Thread(hosting, "framework").start();
            Admission admission = Admission.of(new InstallationTrust(installation, clock), generation, lock, leftOut);
            admission.refused().forEach(left -> LOG.error("{}", left.finding().cause(Locale.ENGLISH)));
            FrameworkHost host = made(hosting);
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
            forget(hook);
            return boot.ending();
        }
    }

    /** The framework is made while the bundles are examined; neither needs the other. */
    private static FrameworkHost made(FutureTask<FrameworkHost> hosting) throws BundleException, InterruptedException {
        try {
            return hosting.get();
        } catch (ExecutionException e) {
            throw new BundleException("the framework cannot be made: " + e.getCause(), e.getCause());
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
            LastingLogManager.configure(configuration);
        }
    }

    /** The next run in this process has a hook of its own; while the process ends, hooks cannot be taken away. */
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            LOG.debug("the process ends", ending);
        }
    }
}
