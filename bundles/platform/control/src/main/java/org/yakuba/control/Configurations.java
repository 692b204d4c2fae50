package org.yakuba.control;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Finding;

/**
 * Gives the framework exactly the configurations of the generation: what is not in it is taken away. Not before secrets
 * can be filled in: a component must never see a reference in place of what it stands for.
 */
@Component(service = Configurations.class, immediate = true)
public final class Configurations {
    private static final String MARK = "org.yakuba.control.settled";
    private final ConfigurationAdmin admin;
    private final BundleContext context;

    @Activate
    public Configurations(
            BundleContext context,
            @Reference ConfigurationAdmin admin,
            @Reference Boot boot,
            @Reference(target = "(component.name=org.yakuba.control.SecretReferences)") ConfigurationPlugin secrets) {
        this.context = context;
        this.admin = admin;
        JsonObject locked = boot.lock().configurations();
        set(JsonObject.EMPTY_JSON_OBJECT, locked, locked.keySet());
    }

    /** Changes what differs between two sets for these PIDs, and leaves the rest untouched. */
    void set(JsonObject from, JsonObject to, Set<String> pids) {
        try {
            for (String pid : new TreeSet<>(pids)) {
                if (!to.containsKey(pid)) {
                    configuration(pid).delete();
                } else if (!to.get(pid).equals(from.get(pid))) {
                    configuration(pid).update(TypedConfiguration.dictionary(to.getJsonObject(pid)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until every component has been told of what was changed up to now. Events come one after the other: when
     * the last one comes back, those before it have arrived everywhere.
     */
    void settle(Duration bound) {
        CountDownLatch told = new CountDownLatch(1);
        ConfigurationListener last = event -> {
            if (event.getPid().equals(MARK) && event.getType() == ConfigurationEvent.CM_DELETED) {
                told.countDown();
            }
        };
        ServiceRegistration<?> listening =
                context.registerService(ConfigurationListener.class, last, new Hashtable<String, Object>());
        try {
            Configuration mark = admin.getConfiguration(MARK, "?");
            mark.update(new Hashtable<String, Object>());
            mark.delete();
            if (!told.await(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RefusedException(Finding.error(
                        Configurations.class,
                        "never-configured",
                        "configuration",
                        Map.of("seconds", FrameworkBundles.seconds(bound))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listening.unregister();
        }
    }

    private Configuration configuration(String pid) throws IOException {
        int tilde = pid.indexOf('~');
        return tilde < 0
                ? admin.getConfiguration(pid, "?")
                : admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), "?");
    }
}
