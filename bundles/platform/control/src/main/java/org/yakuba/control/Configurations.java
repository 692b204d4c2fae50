package org.yakuba.control;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;

/**
 * Gives the framework exactly the configurations of the generation: what is not in it is taken away. Not before secrets
 * can be filled in: a component must never see a reference in place of what it stands for.
 */
@Component(service = Configurations.class, immediate = true)
public final class Configurations {
    private final ConfigurationAdmin admin;

    @Activate
    public Configurations(
            @Reference ConfigurationAdmin admin,
            @Reference Boot boot,
            @Reference(target = "(component.name=org.yakuba.control.SecretReferences)") ConfigurationPlugin secrets) {
        this.admin = admin;
        set(JsonObject.EMPTY_JSON_OBJECT, boot.lock().configurations());
    }

    /** Changes what differs between two sets, and leaves the rest untouched. */
    void set(JsonObject from, JsonObject to) {
        Set<String> pids = new TreeSet<>(from.keySet());
        pids.addAll(to.keySet());
        try {
            for (String pid : pids) {
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

    private Configuration configuration(String pid) throws IOException {
        int tilde = pid.indexOf('~');
        return tilde < 0
                ? admin.getConfiguration(pid, "?")
                : admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), "?");
    }
}
