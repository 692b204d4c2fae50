package org.yakuba.generations.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Finding;

@Tag("RT-02")
class CheckTest {
    private static final SystemCapabilities SYSTEM = SystemCapabilities.of(List.of());
    private final TestJar api = TestJar.named("org.yakuba.calendar", "1.0.0")
            .vendor("Yakuba")
            .exports("org.yakuba.calendar;version=\"1.0.0\"");

    @TempDir
    private Path directory;

    @Test
    void whatFitsTogetherHasNoFindings() {
        TestJar vendor = TestJar.named("jp.example.calendar", "2.1.0")
                .imports("org.yakuba.calendar;version=\"[1.0,1.1)\",java.util,javax.xml.stream")
                .requires("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"")
                .provides("org.yakuba.domain;domain=calendar;level=\"1.0\"");

        assertThat(findings(api, vendor)).isEmpty();
        BundleFile read = read(vendor);
        assertThat(read.domains()).containsExactly("calendar");
        assertThat(read.level("calendar")).contains("1.0");
        assertThat(read.vendor()).isEqualTo("Mihon Soft");
    }

    @Test
    void aTooNarrowImportNamesBundleVendorNeedAndWhatThereIs() {
        TestJar vendor =
                TestJar.named("jp.example.calendar", "2.1.0").imports("org.yakuba.calendar;version=\"[1.4,2)\"");

        Finding first = first("package-too-old", api, vendor);

        assertThat(first.cause(Locale.ENGLISH))
                .contains("jp.example.calendar 2.1.0 (Mihon Soft)", "org.yakuba.calendar in [1.4.0,2.0.0)")
                .contains("1.0.0 from org.yakuba.calendar 1.0.0 (Yakuba)");
        assertThat(first.cause(Locale.JAPANESE)).contains("jp.example.calendar 2.1.0(Mihon Soft)", "古すぎます");
        assertThat(first.fix(Locale.ENGLISH)).contains("org.yakuba.calendar", "Mihon Soft");
    }

    @Test
    void anImportBelowWhatThereIsSaysThatTheProviderIsNewer() {
        TestJar vendor =
                TestJar.named("jp.example.calendar", "2.1.0").imports("org.yakuba.calendar;version=\"[0.8,1.0)\"");

        assertThat(first("package-too-new", api, vendor).cause(Locale.ENGLISH))
                .contains("[0.8.0,1.0.0)", "newer than jp.example.calendar allows");
    }

    @Test
    void aMissingPackageNamesTheMostSimilarOne() {
        TestJar vendor = TestJar.named("jp.example.calendar", "2.1.0").imports("org.yakuba.calendars");

        assertThat(first("package-missing", api, vendor).fix(Locale.JAPANESE)).contains("org.yakuba.calendar ");
    }

    @Test
    void anOptionalImportMayBeMissing() {
        TestJar vendor = TestJar.named("jp.example.calendar", "2.1.0")
                .imports("org.nowhere;resolution:=optional")
                .header("DynamicImport-Package", "org.elsewhere.*");

        assertThat(findings(api, vendor)).isEmpty();
    }

    @Test
    void conditionsBesidesTheVersionAreTold() {
        TestJar vendor = TestJar.named("jp.example.calendar", "2.1.0").imports("org.yakuba.calendar;edition=gold");

        assertThat(first("package-other", api, vendor).cause(Locale.ENGLISH)).contains("edition=gold");
    }

    @Test
    void aBundleForALaterJavaIsRefused() {
        TestJar vendor = TestJar.named("jp.example.calendar", "2.1.0")
                .requires("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\"");

        assertThat(first("java-too-old", vendor).cause(Locale.ENGLISH)).contains("version=21", "Java 17");
    }

    @Test
    void aRequiredBundleIsLookedUpByNameAndVersion() {
        assertThat(first("bundle-missing", TestJar.named("a", "1").header("Require-Bundle", "b"))
                        .cause(Locale.ENGLISH))
                .contains("needs the bundle b");
        TestJar b = TestJar.named("b", "1.0");
        assertThat(first("bundle-too-old", b, TestJar.named("a", "1").header("Require-Bundle", "b;bundle-version=2"))
                        .cause(Locale.ENGLISH))
                .contains("≥ 2.0.0");
        assertThat(first(
                                "bundle-too-new",
                                b,
                                TestJar.named("a", "1").header("Require-Bundle", "b;bundle-version=\"[0,1)\""))
                        .fix(Locale.JAPANESE))
                .contains("Mihon Soft");
        assertThat(first("bundle-other", b, TestJar.named("a", "1").header("Require-Bundle", "b;edition=gold"))
                        .cause(Locale.JAPANESE))
                .contains("edition=gold");
    }

    @Test
    void aMandatoryServiceMustHaveAProvider() {
        TestJar web = TestJar.named("org.yakuba.calendar.web", "1.0.0")
                .requires(
                        "osgi.service;filter:=\"(objectClass=org.yakuba.calendar.BusinessCalendar)\";effective:=active");
        TestJar core = TestJar.named("org.yakuba.calendar.core", "1.0.0")
                .provides("osgi.service;objectClass:List<String>=\"org.yakuba.calendar.BusinessCalendar\"");

        assertThat(first("service-missing", web).cause(Locale.JAPANESE))
                .contains("org.yakuba.calendar.web", "org.yakuba.calendar.BusinessCalendar");
        assertThat(findings(web, core)).isEmpty();
        TestJar choosy = TestJar.named("jp.example.web", "1.0.0")
                .requires(
                        "osgi.service;filter:=\"(&(objectClass=org.yakuba.calendar.BusinessCalendar)(edition=gold))\"");
        assertThat(first("service-other", choosy, core).cause(Locale.ENGLISH)).contains("edition=gold");
    }

    @Test
    void otherCapabilitiesAreExplainedTheSameWay() {
        TestJar component = TestJar.named("a", "1")
                .requires("osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5)(!(version>=2.0)))\"");

        assertThat(first("capability-missing", component).cause(Locale.ENGLISH)).contains("osgi.component");
        assertThat(first("capability-too-old", component, extender("1.4")).cause(Locale.JAPANESE))
                .contains("1.4.0");
        assertThat(first("capability-too-new", component, extender("2.0")).cause(Locale.ENGLISH))
                .contains("2.0.0 from scr");
        TestJar choosy = TestJar.named("a", "1")
                .requires("osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(edition=gold))\"");
        assertThat(first("capability-other", choosy, extender("1.5")).fix(Locale.ENGLISH))
                .contains("Mihon Soft");
    }

    @Test
    void twoProvidersOfOneDomainAreRefused() {
        TestJar ours = TestJar.named("org.yakuba.calendar.core", "1.0.0")
                .vendor("Yakuba")
                .provides("org.yakuba.domain;domain=calendar;level=\"1.0\"");
        TestJar theirs = TestJar.named("jp.example.calendar", "2.1.0")
                .provides("org.yakuba.domain;domain=calendar;level=\"1.0\"");

        Finding first = first("domain-clash", ours, theirs);

        assertThat(first.cause(Locale.JAPANESE)).contains("calendar", "Yakuba", "Mihon Soft");
        assertThat(first.fix(Locale.ENGLISH)).contains("--replace calendar=<jar>");
    }

    @Test
    void oneSymbolicNameTwiceIsRefused() {
        Finding first = first("name-clash", TestJar.named("org.lib", "1.0.0"), TestJar.named("org.lib", "2.0.0"));

        assertThat(first.cause(Locale.ENGLISH)).contains("org.lib 1.0.0", "org.lib 2.0.0");
    }

    @Test
    void classesThatWouldBeSeenFromTwoPlacesAreFoundByTheResolver() {
        TestJar one = TestJar.named("values.one", "1.0.0").exports("values;version=1.0");
        TestJar two = TestJar.named("values.two", "2.0.0").exports("values;version=2.0");
        TestJar service = TestJar.named("service", "1.0.0")
                .imports("values;version=\"[1,2)\"")
                .exports("service;version=1.0;uses:=\"values\"");
        TestJar caller = TestJar.named("caller", "1.0.0").imports("service,values;version=\"[2,3)\"");

        Finding first = first("two-sources", one, two, service, caller);

        assertThat(first.cause(Locale.ENGLISH))
                .contains(
                        "caller 1.0.0 (Mihon Soft)", "the package values from two bundles", "values.one", "values.two")
                .contains("through service");
        assertThat(first.fix(Locale.JAPANESE)).contains("service", "caller");
    }

    @Test
    void theOrderOfTheBundlesDoesNotMatter() {
        List<TestJar> jars = new ArrayList<>(List.of(
                api,
                TestJar.named("a", "1").imports("nowhere.a,nowhere.b"),
                TestJar.named("b", "1").imports("nowhere.c").provides("org.yakuba.domain;domain=x;level=1"),
                TestJar.named("c", "1").provides("org.yakuba.domain;domain=x;level=1")));
        List<Finding> before = findings(jars.toArray(TestJar[]::new));
        Collections.reverse(jars);

        assertThat(findings(jars.toArray(TestJar[]::new)))
                .extracting(finding -> finding.toJson(Locale.ENGLISH))
                .isEqualTo(before.stream()
                        .map(finding -> finding.toJson(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void aFileThatIsNoBundleIsRefusedWithAFinding() throws IOException {
        Path plain = TestJar.named("x", "1").header("Bundle-SymbolicName", "").writeTo(directory);
        Path damaged = Files.writeString(directory.resolve("damaged.jar"), "this is no jar");
        Path broken = TestJar.named("y", "1").imports("a;;;=\"").writeTo(directory);

        assertThat(refused(plain).code()).isIn("no-bundle", "unreadable-bundle");
        assertThat(refused(damaged).code()).isEqualTo("unreadable-bundle");
        assertThat(refused(broken).cause(Locale.JAPANESE)).contains("jp.example:broken:1");
    }

    private Finding refused(Path file) {
        UnreadableBundleException refused = catchThrowableOfType(
                UnreadableBundleException.class, () -> BundleFile.read(file, "jp.example:broken:1"));
        return explained(refused.finding());
    }

    private TestJar extender(String version) {
        return TestJar.named("scr", "2.2.18")
                .provides("osgi.extender;osgi.extender=osgi.component;version:Version=\"" + version + "\"");
    }

    private Finding first(String code, TestJar... jars) {
        List<Finding> findings = findings(jars);
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).code()).isEqualTo(code);
        return explained(findings.get(0));
    }

    private static Finding explained(Finding finding) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(finding.cause(locale) + finding.fix(locale)).doesNotContainPattern("\\{[A-Za-z]+}");
        }
        return finding;
    }

    private List<Finding> findings(TestJar... jars) {
        return Check.of(List.of(jars).stream().map(this::read).toList(), JsonValue.EMPTY_JSON_OBJECT, SYSTEM)
                .findings();
    }

    private BundleFile read(TestJar jar) {
        Path file = jar.writeTo(directory);
        return BundleFile.read(file, "jp.example:" + file.getFileName(), "features/test.json:1");
    }
}
