package org.yakuba.generations.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.generations.Finding;

class FeatureReaderTest {

    @Test
    @Tag("RT-01")
    void aFeatureIsReadWithTheLineOfEverything() {
        String text = """
                {
                  "id": "org.yakuba.features:calendar:1.0.0",
                  "variables": {"year": "2026"},
                  "bundles": [
                    {"id": "org.yakuba:org.yakuba.calendar:1.0.0", "license": "Apache-2.0"},
                    {"id": "jp.example:all:2", "license": "MIT", "contains": [{"id": "jp.example:one:3", "license": "MIT"}]}
                  ],
                  "configurations": {
                    "org.yakuba.calendar.core": {
                      "localHolidays": ["08-06=平和記念日"]
                    }
                  },
                  "extensions": {"yakuba": {"kind": "optional", "json": {
                    "name": "calendar", "title": {"ja": "暦", "en": "Calendar"}, "owner": {"ja": "係", "en": "Team"},
                    "provides": ["calendar"], "requires": [{"feature": "runtime", "range": "[1.0,2)"}]
                  }}}
                }
                """;

        Feature feature =
                FeatureReader.features(Map.of("features/calendar.json", text)).get(0);

        assertThat(feature.title().in(Locale.JAPANESE)).isEqualTo("暦");
        assertThat(feature.bundles())
                .extracting(Artifact::where)
                .containsExactly("features/calendar.json:5", "features/calendar.json:6");
        assertThat(feature.bundles().get(1).contains().get(0).id()).hasToString("jp.example:one:3");
        assertThat(feature.lines())
                .containsEntry("org.yakuba.calendar.core", "features/calendar.json:9")
                .containsEntry("org.yakuba.calendar.core/localHolidays", "features/calendar.json:10");
        assertThat(feature.requires()).singleElement().satisfies(requirement -> {
            assertThat(requirement.feature()).isEqualTo("runtime");
            assertThat(requirement.where()).isEqualTo("features/calendar.json:15");
        });
    }

    @ParameterizedTest
    @Tag("RT-02")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"a:b:1\",\\n\"id\": \"a:b:1\"}       | double-key    | f.json:2",
                "{\"id\": \"a:b:1\",\\n\"bundels\": []}         | unknown-key   | f.json:2",
                "{\"id\": \"a:b:1\",\\n \\n \"bundles\": {}}    | wrong-type    | f.json:3",
                "{\"id\": \"a:b:1\",\\n\"bundles\": [\\n{}]}    | missing-key   | f.json:3",
                "{\"id\": 7}                                    | wrong-type    | f.json:1",
                "{\\n\"id\": \"nonsense\"}                      | no-coordinate | f.json:2",
                "{\"id\": \"a:b:1\",\\n\"variables\": {\"a\": 1}} | wrong-type  | f.json:2",
                "{\"id\": \"a:b:1\",\\n\"bundles\": [}          | no-json       | f.json:2",
                "[]                                             | no-object     | f.json",
                "{\"id\": \"a:b:1\"}                            | missing-key   | f.json:1",
                "{\"extensions\":{\"yakuba\":{\"json\":{\\n\"requires\":[{\"feature\":\"x\",\"range\":\"[2,1)\"}]}}}} | no-range | f.json:2",
            })
    void whatIsWrongWithAFileIsToldWithItsLine(String text, String code, String where) {
        List<Finding> findings = refused(text.replace("\\n", "\n"));

        assertThat(findings)
                .anySatisfy(finding ->
                        assertThat(List.of(finding.code(), finding.where())).containsExactly(code, where))
                .allSatisfy(Sample::explained);
    }

    @Test
    @Tag("RT-02")
    void allThatIsWrongIsToldAtOnceAndTheNearestWordIsNamed() {
        List<Finding> findings = refused("{\"id\": \"x\", \"bundels\": [], \"licence\": \"MIT\"}");

        assertThat(findings).extracting(Finding::code).contains("no-coordinate", "unknown-key", "missing-key");
        assertThat(findings.stream().map(finding -> finding.fix(Locale.ENGLISH)))
                .anySatisfy(fix -> assertThat(fix).contains("nearest: bundles"))
                .anySatisfy(fix -> assertThat(fix).contains("nearest: license"));
    }

    private static List<Finding> refused(String text) {
        return catchThrowableOfType(RefusedException.class, () -> FeatureReader.features(Map.of("f.json", text)))
                .findings();
    }
}
