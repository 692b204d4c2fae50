package org.yakuba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Components that need one another in a ring never start, in whatever order the bundles come. */
@Tag("RT-29")
class ComponentTest {
    @Test
    void noComponentsWaitForOneAnother() {
        List<Component> all = House.own().modules().stream()
                .flatMap(module -> module.jar().stream().map(jar -> BuiltBundle.read(module.place(), jar)))
                .flatMap(bundle -> bundle.components().stream())
                .toList();

        assertThat(ring(all)).isEmpty();
    }

    @Test
    void aPlantedRingIsFound() throws IOException {
        List<Component> all = Stream.concat(
                        component("Days", "a.Days", "1..1", "a.Rules").stream(),
                        component("Rules", "a.Rules", "1..n", "a.Days").stream())
                .toList();

        assertThat(ring(all)).hasValueSatisfying(path -> assertThat(path).contains("Days", "Rules"));
    }

    @Test
    void anOptionalReferenceMakesNoRing() throws IOException {
        List<Component> all = Stream.concat(
                        component("Days", "a.Days", "1..1", "a.Rules").stream(),
                        component("Rules", "a.Rules", "0..1", "a.Days").stream())
                .toList();

        assertThat(ring(all)).isEmpty();
    }

    private static List<Component> component(String name, String service, String cardinality, String needs)
            throws IOException {
        String xml = """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s">
                  <service><provide interface="%s"/></service>
                  <reference name="r" interface="%s" cardinality="%s"/>
                </scr:component>""".formatted(name, service, needs, cardinality);
        return Component.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<List<String>> ring(List<Component> all) {
        return all.stream()
                .map(start -> ring(all, start, new ArrayDeque<>()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<List<String>> ring(List<Component> all, Component here, Deque<String> path) {
        if (path.contains(here.name())) {
            return Optional.of(List.copyOf(path));
        }
        path.addLast(here.name());
        Optional<List<String>> found = all.stream()
                .filter(next -> next.services().stream().anyMatch(here.needs()::contains))
                .map(next -> ring(all, next, path))
                .flatMap(Optional::stream)
                .findFirst();
        path.removeLast();
        return found;
    }
}
