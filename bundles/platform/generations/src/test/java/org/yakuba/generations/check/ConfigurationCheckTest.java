package org.yakuba.generations.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;

class ConfigurationCheckTest {
    private static final String PID = "jp.example.calendar";
    private static final String ATTRIBUTES = """
            <AD id="port" type="Integer" min="1" max="65535" default="8080"/>
            <AD id="ratio" type="Double" required="false"/>
            <AD id="names" type="String" cardinality="2" required="false"/>
            <AD id="strict" type="Boolean" required="false"/>
            <AD id="mode" type="String" required="false"><Option label="a" value="exact"/><Option label="b" value="fast"/></AD>
            <AD id="owner" type="String"/>
            <AD id="key" type="Password" required="false"/>
            <AD id="dbPassword" type="String" required="false"/>
            <AD id="tokenMinutes" type="Integer" required="false"/>""";

    @TempDir
    private Path directory;

    @Test
    @Tag("RT-02")
    void whatTheMetatypeAllowsHasNoFindings() {
        assertThat(findings("""
                        {"owner": "課税課", "port:Integer": 443, "ratio": 0.5, "names": ["a", "b"], "strict": true,
                         "mode": "fast", "key": "$[env:KEY]", "tokenMinutes": 5, "calendar.target": "(x=y)"}""")).isEmpty();
        assertThat(findings("{\"owner\": \"x\", \"port:Integer\": \"443\"}")).isEmpty();
    }

    @ParameterizedTest
    @Tag("RT-02")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"prot\": 1                | unknown-key       | port",
                "\"port\": \"many\"         | wrong-type        | Integer 1–65535",
                "\"port\": 1.5              | wrong-type        | Integer",
                "\"port:String\": \"1\"     | wrong-type        | Integer",
                "\"port\": 70000            | out-of-range      | 1–65535",
                "\"port\": [1]              | wrong-cardinality | Integer",
                "\"names\": \"a\"           | wrong-cardinality | String[]",
                "\"names\": [\"a\",\"b\",\"c\"] | wrong-cardinality | String[]",
                "\"names\": [1]             | wrong-type        | String[]",
                "\"strict\": \"perhaps\"    | wrong-type        | Boolean",
                "\"ratio\": \"x\"           | wrong-type        | Double",
                "\"mode\": \"slow\"         | no-option         | exact | fast",
            })
    void whatItDoesNotAllowIsRefused(String entry, String code, String expected) {
        Finding finding = only("{\"owner\": \"x\", " + entry + "}");

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.cause(Locale.ENGLISH) + finding.fix(Locale.ENGLISH))
                .contains(expected, "jp.example.calendar", "Mihon Soft");
        assertThat(finding.where()).startsWith("overlay.json:");
    }

    @Test
    @Tag("RT-02")
    void aRequiredKeyWithoutADefaultMustBeGiven() {
        assertThat(only("{}").code()).isEqualTo("missing-value");
    }

    @Test
    @Tag("RT-02")
    void aConfigurationThatNobodyKnowsNamesTheNearest() {
        Finding finding = findings("jp.example.calender", "{}").get(0);

        assertThat(finding.code()).isEqualTo("unknown-pid");
        assertThat(finding.fix(Locale.JAPANESE)).contains(PID);
    }

    @Test
    @Tag("RT-07")
    void whatOnlyTheLeavingBundleReadStaysAndIsTold() {
        JsonObject serving = CanonicalJson.parse("{\"gone\": {\"a\": 1}}", "serving");
        SystemCapabilities system = SystemCapabilities.of(List.of());

        assertThat(Check.of(List.of(), serving, system).since(serving).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("orphaned-pid");
                    assertThat(finding.isError()).isFalse();
                    assertThat(finding.cause(Locale.JAPANESE)).contains("gone", "a");
                });
        JsonObject changed = CanonicalJson.parse("{\"gone\": {\"a\": 2}}", "changed");
        assertThat(Check.of(List.of(), changed, system).since(serving).findings())
                .extracting(Finding::code)
                .containsExactly("unknown-pid");
    }

    @Test
    @Tag("RT-02")
    void aFactoryConfigurationIsCheckedLikeItsFactory() {
        assertThat(findings(PID + "~first", "{\"owner\": \"x\"}")).isEmpty();
        assertThat(findings(PID + "~first", "{\"owner\": \"x\", \"prot\": 1}"))
                .extracting(Finding::code)
                .containsExactly("unknown-key");
    }

    @Test
    @Tag("RT-02")
    void keysThatNobodyDescribesAreAWarning() {
        assertThat(findings("jp.example.plain", "{\"anything\": 1}"))
                .extracting(Finding::code, Finding::isError)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("undescribed-pid", false));
    }

    @ParameterizedTest
    @Tag("RT-24")
    @ValueSource(
            strings = {
                "\"key\": \"PLANTED\"",
                "\"dbPassword\": \"PLANTED\"",
                "\"dbPassword\": \"$[env:A]PLANTED\"",
                "\"owner\": \"jdbc:postgresql://host/db?user=a&password=PLANTED\"",
                "\"owner\": \"https://user:PLANTED@host/\"",
                "\"names\": [\"a\", \"-----BEGIN PRIVATE KEY-----PLANTED\"]",
                "\"apiToken\": \"PLANTED\"",
            })
    void aSecretWrittenOutIsRefusedAndNotRepeated(String entry) {
        List<Finding> findings = findings("{\"owner\": \"x\", " + entry + "}");

        assertThat(findings).extracting(Finding::code).contains("literal-secret");
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(findings)
                    .allSatisfy(finding ->
                            assertThat(finding.toJson(locale).toString()).doesNotContain("PLANTED"));
        }
        assertThat(findings.stream()
                        .filter(finding -> finding.code().equals("literal-secret"))
                        .map(finding -> finding.fix(Locale.ENGLISH)))
                .allSatisfy(fix -> assertThat(fix).contains("$[env:"));
    }

    @ParameterizedTest
    @Tag("RT-24")
    @ValueSource(strings = {"${env:DB_PASSWORD}", "$[vault:db]", "$[env:]"})
    void aReferenceThatNobodyFillsInIsRefused(String reference) {
        assertThat(only("{\"owner\": \"x\", \"dbPassword\": \"" + reference + "\"}")
                        .code())
                .isEqualTo("unknown-reference");
    }

    @ParameterizedTest
    @Tag("RT-24")
    @CsvSource({
        "password,true",
        "db.password,true",
        "clientSecret,true",
        "apiKey,true",
        "privateKey,true",
        "accessToken,true",
        "credentials,true",
        "passwordFile,false",
        "tokenLifetime,false",
        "privateKeyPath,false",
        "secretary,true",
        "keyboard,false",
        "localHolidays,false",
        "passwordMinLength,false"
    })
    void namesTellWhatIsASecret(String key, boolean secret) {
        assertThat(Secrets.isNamedSo(key)).isEqualTo(secret);
    }

    private Finding only(String values) {
        List<Finding> findings = findings(values);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private List<Finding> findings(String values) {
        return findings(PID, values);
    }

    private List<Finding> findings(String pid, String values) {
        BundleFile bundle = BundleFile.read(
                TestJar.named(PID, "1.0.0")
                        .metatype(PID, ATTRIBUTES)
                        .header("Service-Component", "OSGI-INF/plain.xml")
                        .file(
                                "OSGI-INF/plain.xml",
                                "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.4.0' name='jp.example.plain'/>")
                        .writeTo(directory),
                "jp.example:calendar:1.0.0");
        return Check.of(
                        List.of(bundle),
                        CanonicalJson.parse("{\"" + pid + "\": " + values + "}", "test"),
                        SystemCapabilities.of(List.of()))
                .locating(Map.of(pid, "overlay.json:3"))
                .findings();
    }
}
