package org.yakuba.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

@Tag("RT-24")
class SecretReferencesTest {
    private final SecretReferences references = new SecretReferences(Map.of("DB_PASSWORD", "canary-env")::get);

    @Test
    void a_reference_is_replaced_on_the_way_to_the_component_and_the_rest_stays(@TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("秘密"), "canary-file\n");
        Dictionary<String, Object> given = new Hashtable<>();
        given.put("url", "jdbc:x?password=$[env:DB_PASSWORD]&user=u");
        given.put("keys", new String[] {"$[file:" + file + "]", "plain"});
        given.put("port", 1);

        references.modifyConfiguration(reference(), given);

        assertThat(given.get("url")).isEqualTo("jdbc:x?password=canary-env&user=u");
        assertThat((String[]) given.get("keys")).containsExactly("canary-file", "plain");
        assertThat(given.get("port")).isEqualTo(1);
    }

    @Test
    void a_secret_that_cannot_be_read_is_named_by_its_reference() {
        Dictionary<String, Object> given = new Hashtable<>();
        given.put("password", "$[env:NOBODY]");
        assertThatThrownBy(() -> references.modifyConfiguration(reference(), given))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOBODY");
    }

    private static ServiceReference<?> reference() {
        return (ServiceReference<?>) java.lang.reflect.Proxy.newProxyInstance(
                SecretReferencesTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> null);
    }
}
