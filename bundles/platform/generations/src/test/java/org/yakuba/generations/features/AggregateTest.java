package org.yakuba.generations.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yakuba.generations.Finding;
import org.yakuba.generations.LockedFeature;

class AggregateTest {
    private final Map<String, String> features = new TreeMap<>();

    @Test
    @Tag("RT-01")
    void featuresAndOverlayAddUpToOneSet() {
        add(
                "runtime",
                Sample.bundles("g:base:1.0.0", "g:shared:1.0.0"),
                "\"launcher\": [{\"id\": \"g:boot:1\", \"license\": \"MIT\"}]");
        add("calendar", Sample.bundles("g:calendar:1.0.0", "g:shared:1.0.0"), requires("runtime"));
        add("unused", Sample.bundles("g:unused:1.0.0"), "");

        Aggregate set = aggregate(Sample.overlay(
                "\"calendar\", \"runtime\"",
                Sample.bundles("jp.example:extra:3.0.0"),
                "\"remove\": [{\"bundle\": \"g:base\", \"because\": {\"ja\": \"不要\", \"en\": \"not needed\"}}]"));

        assertThat(set.findings()).isEmpty();
        assertThat(set.bundles())
                .extracting(chosen -> chosen.artifact().id() + " " + chosen.features())
                .containsExactly(
                        "g:calendar:1.0.0 [calendar]",
                        "g:shared:1.0.0 [calendar, runtime]",
                        "jp.example:extra:3.0.0 []");
        assertThat(set.launcher()).extracting(jar -> jar.id().toString()).containsExactly("g:boot:1");
        assertThat(set.lockedFeatures()).extracting(LockedFeature::name).containsExactly("calendar", "runtime");
    }

    @Test
    @Tag("RT-02")
    void twoVersionsOfABundleNeedADecisionInWriting() {
        add("a", Sample.bundles("g:lib:1.9.0"), "");
        add("b", Sample.bundles("g:lib:1.10.0"), "");
        String decision =
                "\"decisions\": [{\"bundle\": \"g:lib\", \"take\": \"%s\", \"because\": {\"ja\": \"試験済\", \"en\": \"tested\"}}]";

        Finding clash = only(Sample.overlay("\"a\", \"b\"", "", ""));
        assertThat(clash.code()).isEqualTo("version-clash");
        assertThat(clash.cause(Locale.JAPANESE))
                .contains("g:lib", "1.9.0 (features/a.json:", "1.10.0 (features/b.json:");
        assertThat(clash.fix(Locale.ENGLISH)).contains("\"take\": \"1.10.0\"");

        Aggregate decided = aggregate(Sample.overlay("\"a\", \"b\"", "", decision.formatted("1.9.0")));
        assertThat(decided.findings()).isEmpty();
        assertThat(decided.bundles())
                .extracting(chosen -> chosen.artifact().id().version())
                .containsExactly("1.9.0");

        assertThat(only(Sample.overlay("\"a\", \"b\"", "", decision.formatted("3.0")))
                        .code())
                .isEqualTo("decision-for-none");
        assertThat(only(Sample.overlay("\"a\"", "", decision.formatted("1.9.0"))))
                .satisfies(idle -> assertThat(idle.code()).isEqualTo("idle-decision"))
                .satisfies(idle -> assertThat(idle.isError()).isFalse());
    }

    @Test
    @Tag("RT-02")
    void aFeatureThatIsNotThereNamesTheNearest() {
        add("calendar", "", "");

        Finding unknown = only(Sample.overlay("\"calender\"", "", ""));
        assertThat(unknown.code()).isEqualTo("unknown-feature");
        assertThat(unknown.fix(Locale.JAPANESE)).contains("calendar");
    }

    @Test
    @Tag("RT-02")
    void whatAFeatureRequiresMustBeTakenToo() {
        add("runtime", "", "");
        add("calendar", "", requires("runtime"));
        add("newer", "", "\"requires\": [{\"feature\": \"runtime\", \"range\": \"[2,3)\"}]");
        add("lost", "", requires("nothing"));

        Finding missing = only(Sample.overlay("\"calendar\"", "", ""));
        assertThat(missing.code()).isEqualTo("feature-not-taken");
        assertThat(missing.fix(Locale.ENGLISH)).contains("Add \"runtime\" to \"features\" in overlay.json");
        assertThat(only(Sample.overlay("\"runtime\", \"newer\"", "", "")).code())
                .isEqualTo("feature-version");
        assertThat(only(Sample.overlay("\"lost\"", "", "")).code()).isEqualTo("feature-nowhere");
    }

    @Test
    @Tag("RT-02")
    void aRemovalThatRemovesNothingIsAnError() {
        add("a", Sample.bundles("g:lib:1"), "");
        Finding idle = only(Sample.overlay(
                "\"a\"", "", "\"remove\": [{\"bundle\": \"g:lob\", \"because\": {\"ja\": \"x\", \"en\": \"x\"}}]"));

        assertThat(idle.code()).isEqualTo("idle-removal");
        assertThat(idle.fix(Locale.ENGLISH)).contains("g:lib");
    }

    @Test
    @Tag("RT-02")
    void oneFeatureIsDescribedOnce() {
        features.put("features/a.json", Sample.feature("a", "1.0.0", "", ""));
        features.put("features/b.json", Sample.feature("a", "1.0.0", "", ""));

        assertThat(only(Sample.overlay("\"a\"", "", "")).code()).isEqualTo("double-feature");
    }

    @Test
    @Tag("RT-02")
    void featuresMustNotContradictEachOtherButTheOverlayIsFinal() {
        add("a", "\"configurations\": {\"pid\": {\"port:Integer\": 1, \"same\": true}}", "");
        add("b", "\"configurations\": {\"pid\": {\"port:Integer\": 2, \"same\": true}}", "");

        Finding clash = only(Sample.overlay("\"a\", \"b\"", "", ""));
        assertThat(clash.code()).isEqualTo("configuration-clash");
        assertThat(clash.cause(Locale.ENGLISH)).contains("pid/port is 2 here", "features/a.json:");

        Aggregate set =
                aggregate(Sample.overlay("\"a\", \"b\"", "\"configurations\": {\"pid\": {\"port:Long\": 3}}", ""));
        assertThat(set.findings()).isEmpty();
        assertThat(set.configurations()).hasToString("{\"pid\":{\"port:Long\":3,\"same\":true}}");
        assertThat(set.lines().get("pid/port:Long")).startsWith("overlay.json:");
    }

    @Test
    @Tag("RT-01")
    void variablesAreFilledInAndTheOverlaySetsThem() {
        add(
                "a",
                "\"variables\": {\"port\": \"80\"}, \"configurations\": {\"pid\": {\"url\": [\"http://x:${port}/\"], \"k\": \"$[env:K]\"}}",
                "");

        assertThat(aggregate(Sample.overlay("\"a\"", "\"variables\": {\"port\": \"81\"}", ""))
                        .configurations())
                .hasToString("{\"pid\":{\"k\":\"$[env:K]\",\"url\":[\"http://x:81/\"]}}");
    }

    @Test
    @Tag("RT-02")
    void variablesThatNobodySetsOrThatContradictAreErrors() {
        add("a", "\"variables\": {\"port\": \"80\"}, \"configurations\": {\"pid\": {\"url\": \"${prt}\"}}", "");
        add("b", "\"variables\": {\"port\": \"81\"}", "");

        assertThat(only(Sample.overlay("\"a\"", "", "")).code()).isEqualTo("unknown-variable");
        assertThat(only(Sample.overlay("\"a\", \"b\"", "\"variables\": {\"prt\": \"1\"}", ""))
                        .code())
                .isEqualTo("variable-clash");
    }

    @Test
    @Tag("RT-24")
    void aVariableThatHoldsASecretIsRefusedAndNotRepeated() {
        add("a", "\"variables\": {\"db.password\": \"PLANTED\"}", "");
        add("b", "\"variables\": {\"db.password\": \"$[env:DB]\"}", "");

        assertThat(aggregate(Sample.overlay("\"a\", \"b\"", "", "")).findings())
                .extracting(Finding::code)
                .contains("literal-secret");
        assertThat(aggregate(Sample.overlay("\"a\", \"b\"", "", "")).findings())
                .allSatisfy(finding ->
                        assertThat(finding.toJson(Locale.JAPANESE).toString()).doesNotContain("PLANTED"));
    }

    @Test
    @Tag("RT-03")
    void theOrderOfTheFilesChangesNothing() {
        add("a", Sample.bundles("g:lib:1", "g:x:1") + ", \"configurations\": {\"p\": {\"k\": 1}}", "");
        add("b", Sample.bundles("g:lib:2", "g:y:1") + ", \"configurations\": {\"p\": {\"k\": 2}}", "");
        add("c", Sample.bundles("g:lib:3"), requires("nothing"));
        List<Feature> read = new ArrayList<>(FeatureReader.features(features));
        Overlay overlay = FeatureReader.overlay("overlay.json", Sample.overlay("\"c\", \"b\", \"a\"", "", ""));
        String expected = said(Aggregate.of(read, overlay));
        Random random = new Random(20261120);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(read, random);
            assertThat(said(Aggregate.of(read, overlay))).isEqualTo(expected);
        }
    }

    private static String said(Aggregate set) {
        return set.bundles()
                + "\n"
                + set.configurations()
                + new TreeMap<>(set.lines())
                + set.findings().stream()
                        .map(finding -> finding.toJson(Locale.ENGLISH).toString())
                        .toList();
    }

    private static String requires(String feature) {
        return "\"requires\": [{\"feature\": \"%s\"}]".formatted(feature);
    }

    private void add(String name, String parts, String own) {
        features.put("features/" + name + ".json", Sample.feature(name, "1.0.0", parts, own));
    }

    private Finding only(String overlay) {
        List<Finding> findings = aggregate(overlay).findings();
        assertThat(findings).hasSize(1);
        return Sample.explained(findings.get(0));
    }

    private Aggregate aggregate(String overlay) {
        return Aggregate.of(FeatureReader.features(features), FeatureReader.overlay("overlay.json", overlay));
    }
}
