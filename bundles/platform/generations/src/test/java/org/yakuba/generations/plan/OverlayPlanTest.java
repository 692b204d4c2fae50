package org.yakuba.generations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.LockedFile;

@Tag("RT-07")
class OverlayPlanTest {
    @TempDir
    Path directory;

    private Town town;

    @BeforeEach
    void install() {
        town = new Town(directory);
        List<LockedFile> sources = new ArrayList<>();
        source(sources, "features/runtime.json", feature("runtime", "org.yakuba.rest"));
        source(
                sources,
                "features/calendar.json",
                feature("calendar", "org.yakuba.calendar", "org.yakuba.calendar.core", "org.yakuba.calendar.web"));
        source(sources, "features/address.json", feature("address", "org.yakuba.address", "org.yakuba.address.core"));
        source(sources, "overlay/overlay.json", overlay("demo", "\"runtime\",\"calendar\",\"address\"", "a"));
        Lock lock = town.current();
        List<LockedBundle> bundles = lock.bundles().stream()
                .map(bundle -> new LockedBundle(
                        bundle.id(),
                        bundle.symbolicName(),
                        bundle.version(),
                        bundle.hash(),
                        bundle.size(),
                        bundle.vendor(),
                        List.of(bundle.symbolicName().contains("calendar") ? "calendar" : "address")))
                .toList();
        Lock whole = Town.with(
                lock.withBundles(bundles),
                Town.configuration("org.yakuba.calendar.core", Map.of("yearEnd", "a")),
                List.of(),
                sources);
        Generation shipped = town.store.prepare(
                Generation.Kind.DISTRIBUTION,
                new Lock(
                        whole.distribution(),
                        whole.version(),
                        whole.municipality(),
                        whole.runtime(),
                        whole.bundles(),
                        List.of(
                                new LockedFeature(
                                        "f:calendar:1.0.0", "calendar", "暦", "Calendar", List.of(), List.of()),
                                new LockedFeature(
                                        "f:address:1.0.0", "address", "宛名", "Addresses", List.of(), List.of())),
                        whole.configurations(),
                        whole.sources()),
                town.store.blobs().add(whole.toJson()),
                Town.ACTOR,
                Town.NOW,
                "made up");
        town.store.commit(shipped);
    }

    @Test
    void aChangedValueIsTheOnlyDifference() {
        Plan plan = plan(overlay("demo", "\"runtime\",\"calendar\",\"address\"", "b"));

        assertThat(plan.findings()).isEmpty();
        assertThat(plan.bundles()).isEmpty();
        assertThat(plan.configurations()).singleElement().satisfies(change -> {
            assertThat(change.from()).contains("a");
            assertThat(change.to()).contains("b");
            assertThat(change.way()).isEqualTo(Way.EXCHANGE);
        });
        assertThat(plan.domains()).extracting(AffectedDomain::domain).containsExactly("address", "calendar");
    }

    @Test
    void aFeatureThatIsNoLongerTakenLeaves() {
        Plan plan = plan(overlay("demo", "\"runtime\",\"calendar\"", "a"));

        assertThat(plan.bundles())
                .extracting(change -> change.named().symbolicName(), BundleChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.address", BundleChange.Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.address.core", BundleChange.Kind.REMOVED));
        assertThat(plan.bundles())
                .allSatisfy(change ->
                        assertThat(change.why().say(Locale.ENGLISH)).isEqualTo("feature address no longer uses it"));
        assertThat(plan.way()).isEqualTo(Way.HOLD);
        assertThat(plan.held()).containsExactly("address");
    }

    @Test
    void whatWasReplacedHereStaysReplaced() {
        Plan replace = town.replace("calendar", Town.VENDOR);
        Generation next = town.store.prepare(
                replace.kind(), replace.target(), replace.base(), Town.ACTOR, Town.NOW, replace.why());
        town.store.commit(next);
        Plan plan = plan(overlay("demo", "\"runtime\",\"calendar\",\"address\"", "b"));

        assertThat(plan.bundles()).isEmpty();
        assertThat(plan.target().bundle("com.example.calendar")).isPresent();
        assertThat(plan.target().bundle("org.yakuba.calendar.core")).isEmpty();
    }

    @Test
    void anUnknownFeatureIsRefusedWithItsLine() {
        Plan plan = plan(overlay("demo", "\"runtime\",\"calender\"", "a"));

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.REFUSED);
        assertThat(plan.say(Locale.JAPANESE).lines().findFirst().orElseThrow()).contains("calender", "calendar");
    }

    @Test
    void anotherMunicipalitysOverlayIsPointedOut() {
        Plan plan = plan(overlay("other", "\"runtime\",\"calendar\",\"address\"", "a"));

        assertThat(plan.findings()).extracting(Finding::code).containsExactly("overlay-of-another");
        assertThat(plan.target().municipality()).isEqualTo("other");
    }

    @Test
    void aBundleThatIsNowhereIsAskedForByName() {
        String overlay = overlay("demo", "\"runtime\",\"calendar\",\"address\"", "a")
                .replace("\"bundles\":[]", "\"bundles\":[{\"id\":\"com.example:extra:1.0.0\"}]");
        assertThat(plan(overlay).refusal()).map(Finding::code).contains("overlay-needs-bundle");

        Jar.of("extra", "1.0.0").write(directory.resolve("overlay/bundles/extra-1.0.0.jar"));
        Plan plan = plan(overlay);
        assertThat(plan.refusal()).isEmpty();
        assertThat(plan.bundles())
                .singleElement()
                .satisfies(change -> assertThat(change.named().id()).isEqualTo("com.example:extra:1.0.0"));
    }

    @Test
    void aDirectoryWithoutAnOverlayIsRefused() {
        assertThat(town.plan(new Change.Overlay(directory.resolve("none"))).refusal())
                .map(Finding::code)
                .contains("no-overlay");
    }

    private Plan plan(String overlay) {
        town.write(directory.resolve("overlay").resolve("overlay.json"), overlay);
        return town.plan(new Change.Overlay(directory.resolve("overlay")));
    }

    private void source(List<LockedFile> sources, String path, String text) {
        Hash hash = town.store.blobs().add(text);
        sources.add(new LockedFile(path, hash, text.length()));
    }

    private static String feature(String name, String... bundles) {
        String ids = String.join(
                ",",
                java.util.Arrays.stream(bundles)
                        .map(bundle -> "{\"id\":\"org.yakuba:" + bundle + ":1.0.0\"}")
                        .toList());
        return """
                {"id":"org.yakuba.features:%1$s:1.0.0","bundles":[%2$s],"extensions":{"yakuba":{"kind":"optional","json":{
                "name":"%1$s","title":{"ja":"%1$s","en":"%1$s"},"owner":{"ja":"o","en":"o"},"provides":[],"requires":[]}}}}
                """.formatted(name, ids);
    }

    private static String overlay(String municipality, String features, String value) {
        String text = """
                {"id":"org.yakuba.municipalities:%s:1.0.0","bundles":[],"configurations":{"org.yakuba.calendar.core":
                {"yearEnd":"%s"}},"extensions":{"yakuba":{"kind":"optional","json":{"municipality":{"code":"990019",
                "name":{"ja":"見本","en":"Sample"}},"features":[%s],"remove":[],"decisions":[]}}}}
                """.formatted(municipality, value, features);
        return CanonicalJson.parse(text, "overlay").isEmpty() ? "" : text;
    }
}
