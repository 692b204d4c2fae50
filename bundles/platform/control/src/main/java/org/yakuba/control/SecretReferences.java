package org.yakuba.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Dictionary;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Puts secrets in place of their references on the way to the component, and nowhere else: {@code $[file:/path]},
 * {@code $[env:NAME]}, {@code $[keystore:alias]} (the key store that the environment names with
 * {@code YAKUBA_KEYSTORE} and {@code YAKUBA_KEYSTORE_PASSWORD_FILE}).
 */
@Component(property = ConfigurationPlugin.CM_RANKING + ":Integer=500")
public final class SecretReferences implements ConfigurationPlugin {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\[(file|env|keystore):([^\\]]+)]");

    private final UnaryOperator<@Nullable String> environment;

    @Activate
    public SecretReferences() {
        this(System::getenv);
    }

    SecretReferences(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public void modifyConfiguration(ServiceReference<?> reference, Dictionary<String, Object> properties) {
        for (String key : Collections.list(properties.keys())) {
            Object value = properties.get(key);
            if (value instanceof String text) {
                properties.put(key, resolve(text));
            } else if (value instanceof String[] texts) {
                properties.put(
                        key, java.util.Arrays.stream(texts).map(this::resolve).toArray(String[]::new));
            }
        }
    }

    private String resolve(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(read(reference.group(1), reference.group(2))));
    }

    private String read(String kind, String name) {
        try {
            return switch (kind) {
                case "file" -> Files.readString(Path.of(name)).strip();
                case "env" -> environment(name);
                default -> keystore(name);
            };
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the secret $[" + kind + ":" + name + "] cannot be read: " + e, e);
        }
    }

    private String environment(String name) {
        String value = environment.apply(name);
        if (value == null) {
            throw new IllegalStateException("the environment has no " + name);
        }
        return value;
    }

    private String keystore(String alias) throws IOException, GeneralSecurityException {
        char[] password = Files.readString(Path.of(environment("YAKUBA_KEYSTORE_PASSWORD_FILE")))
                .strip()
                .toCharArray();
        KeyStore store =
                KeyStore.getInstance(Path.of(environment("YAKUBA_KEYSTORE")).toFile(), password);
        Key key = store.getKey(alias, password);
        if (key == null) {
            throw new IllegalStateException("the key store has no entry " + alias);
        }
        return new String(key.getEncoded(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
