package org.yakuba.generations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;
import org.yakuba.generations.LockedBundle;

/** What a plan says will start anew is what a framework refreshes: no more, no less. */
@Tag("RT-07")
class ClosureOsgiTest {
    @TempDir
    Path directory;

    private Town town;
    private Framework framework;
    private final Map<String, Bundle> installed = new HashMap<>();

    @BeforeEach
    void start() throws BundleException {
        town = new Town(directory.resolve("town"));
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, directory.resolve("cache").toString()));
        framework.start();
        for (LockedBundle bundle : town.current().bundles()) {
            installed.put(
                    bundle.symbolicName(),
                    framework
                            .getBundleContext()
                            .installBundle(town.store.blobs().location(bundle.hash())));
        }
        assertThat(wiring().resolveBundles(installed.values())).isTrue();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.yakuba.calendar",
                "org.yakuba.address",
                "org.yakuba.calendar.core",
                "org.yakuba.calendar.web",
                "org.yakuba.rest"
            })
    void theDeclaredClosureIsTheFrameworks(String name) {
        Jar replaced = List.of(Town.CALENDAR, Town.ADDRESS, Town.CALENDAR_CORE, Town.CALENDAR_WEB, Town.REST).stream()
                .filter(jar -> jar.name().equals(name))
                .findFirst()
                .orElseThrow();
        Plan plan = town.replace(name, replaced.content("other"));

        Set<String> declared = plan.refreshed().stream()
                .map(refreshed -> refreshed.bundle().symbolicName())
                .collect(Collectors.toCollection(TreeSet::new));
        declared.add(name);
        Bundle bundle = installed.get(name);
        assertThat(bundle).isNotNull();
        assertThat(declared)
                .isEqualTo(wiring().getDependencyClosure(Set.of(bundle)).stream()
                        .map(Bundle::getSymbolicName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private FrameworkWiring wiring() {
        return framework.adapt(FrameworkWiring.class);
    }
}
