package org.yakuba.generations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;

@Tag("RT-07")
class PlannerTest {
    @TempDir
    Path directory;

    private Town town;

    @BeforeEach
    void install() {
        town = new Town(directory);
    }

    @Test
    void aCoreIsExchangedAndNobodyWaits() {
        Plan plan = town.replace("calendar", Town.VENDOR);

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.APPLICABLE);
        assertThat(plan.way()).isEqualTo(Way.EXCHANGE);
        assertThat(plan.refreshed()).isEmpty();
        assertThat(plan.held()).isEmpty();
        assertThat(plan.expected().atDoor()).isZero();
        assertThat(plan.bundles()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(BundleChange.Kind.REPLACED);
            assertThat(change.from().orElseThrow().symbolicName()).isEqualTo("org.yakuba.calendar.core");
            assertThat(change.to().orElseThrow().symbolicName()).isEqualTo("com.example.calendar");
        });
        assertThat(plan.say(Locale.JAPANESE)).startsWith("暦を 標準 1.0.0 から 例示ソフト社 2.1.0 に替えます。\n方法: 入れ替え");
        assertThat(plan.say(Locale.ENGLISH))
                .startsWith("Replaces Calendar: standard 1.0.0 makes room for 例示ソフト社 2.1.0.\nWay: exchange");
    }

    @Test
    void whoCallsTheDomainIsNamed() {
        Plan plan = town.replace("calendar", Town.VENDOR);

        assertThat(plan.domains())
                .extracting(AffectedDomain::domain, AffectedDomain::held, AffectedDomain::through)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("address", false, "calendar"),
                        org.assertj.core.groups.Tuple.tuple("calendar", false, "calendar"));
    }

    @Test
    void aWebBundleIsHeldAtTheDoorOfItsDomain() {
        Plan plan = town.replace("org.yakuba.calendar.web", Town.CALENDAR_WEB.version("1.0.1"));

        assertThat(plan.way()).isEqualTo(Way.HOLD);
        assertThat(plan.held()).containsExactly("calendar");
        assertThat(plan.refreshed()).isEmpty();
    }

    @Test
    void anApiTakesExactlyItsImportersWithIt() {
        Plan plan = town.replace("org.yakuba.calendar", Town.CALENDAR.version("1.0.1"));

        assertThat(plan.way()).isEqualTo(Way.HOLD);
        assertThat(plan.refreshed())
                .extracting(refreshed -> refreshed.bundle().symbolicName(), Refreshed::through)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.address.core", "org.yakuba.calendar"),
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.calendar.core", "org.yakuba.calendar"),
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.calendar.web", "org.yakuba.calendar"));
        assertThat(plan.held()).containsExactly("address", "calendar");
    }

    @Test
    void thePlatformNeedsARestart() {
        Plan plan = town.replace("org.yakuba.rest", Town.REST.version("1.0.1"));

        assertThat(plan.way()).isEqualTo(Way.RESTART);
        assertThat(plan.held()).containsExactly("address", "calendar");
    }

    @Test
    void aLibraryThatOnlyTheNewProviderUsesComesAndGoesBesideIt() {
        Path delivered = directory.resolve("delivered");
        Plan plan = town.plan(new Change.Replace(
                Map.of("calendar", Town.VENDOR.imports("com.example.library").in(delivered)),
                List.of(Town.LIBRARY.in(delivered)),
                List.of()));
        assertThat(plan.way()).isEqualTo(Way.EXCHANGE);
        assertThat(plan.bundles())
                .extracting(BundleChange::kind)
                .containsExactly(BundleChange.Kind.REPLACED, BundleChange.Kind.ADDED);

        town.commit(plan.target(), Generation.Kind.REPLACE);
        Plan back = town.revert();
        assertThat(back.way()).isEqualTo(Way.EXCHANGE);
        assertThat(back.bundles())
                .extracting(BundleChange::kind)
                .containsExactly(BundleChange.Kind.REMOVED, BundleChange.Kind.REPLACED);
    }

    @Test
    void anAddedLibraryNobodyUsesNeedsARestartToBeSure() {
        Plan plan = town.plan(
                new Change.Replace(Map.of(), List.of(Town.LIBRARY.in(directory.resolve("delivered"))), List.of()));

        assertThat(plan.way()).isEqualTo(Way.RESTART);
    }

    @Test
    void aPartIsExchangedInItsDomain() {
        Jar part = Jar.of("com.example.part", "1.0.0")
                .imports("org.yakuba.calendar;version=\"[1.0,1.1)\"")
                .provides("osgi.service;objectClass:List<String>=\"org.yakuba.calendar.LocalDays\";effective:=active");
        Plan plan =
                town.plan(new Change.Replace(Map.of(), List.of(part.in(directory.resolve("delivered"))), List.of()));

        assertThat(plan.way()).isEqualTo(Way.EXCHANGE);
        assertThat(plan.domains())
                .filteredOn(AffectedDomain::isChanged)
                .extracting(AffectedDomain::domain)
                .containsExactly("calendar");
    }

    @Test
    void aBundleIsTakenOut() {
        Plan plan = town.plan(new Change.Replace(Map.of(), List.of(), List.of("org.yakuba.calendar.web")));

        assertThat(plan.way()).isEqualTo(Way.HOLD);
        assertThat(plan.bundles())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(BundleChange.Kind.REMOVED));
        assertThat(plan.asked()).isEqualTo("--remove org.yakuba.calendar.web");
    }

    @Test
    void aSecondProviderOfADomainIsRefused() {
        town.examinations.add(new Checked());
        Plan plan = town.plan(
                new Change.Replace(Map.of(), List.of(Town.VENDOR.in(directory.resolve("delivered"))), List.of()));

        assertThat(plan.refusal()).map(Finding::code).contains("domain-clash");
        assertThat(firstLine(plan)).contains("com.example.calendar").contains("例示ソフト社");
    }

    @Test
    void aTooNarrowImportNamesWhatIsNeededAndWhatThereIs() {
        town.examinations.add(new Checked());
        Plan plan = town.replace(
                "calendar",
                Jar.of("com.example.calendar", "2.1.0")
                        .vendor("例示ソフト社")
                        .imports("org.yakuba.calendar;version=\"[2.0,3)\"")
                        .provides("org.yakuba.domain;domain=calendar;level=\"2.0\""));

        assertThat(firstLine(plan))
                .contains("com.example.calendar", "例示ソフト社", "org.yakuba.calendar", "[2.0.0,3.0.0)", "1.0.0", "→");
    }

    @Test
    void aMissingPackageIsNamed() {
        town.examinations.add(new Checked());
        Plan plan = town.replace("calendar", Town.VENDOR.imports("com.example.almanac"));

        assertThat(firstLine(plan)).contains("com.example.calendar", "例示ソフト社", "com.example.almanac");
    }

    @Test
    void sameNameAndVersionWithOtherContentIsAHotFix() {
        Plan plan = town.replace("calendar", Town.CALENDAR_CORE.content("fixed"));

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.APPLICABLE);
        assertThat(plan.bundles())
                .singleElement()
                .satisfies(change -> assertThat(change.isHotFix()).isTrue());
        assertThat(plan.say(Locale.JAPANESE)).contains("緊急修正");
    }

    @Test
    void sameContentIsNothingToDo() {
        Plan plan = town.replace("calendar", Town.CALENDAR_CORE);

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.NOTHING);
        assertThat(plan.say(Locale.JAPANESE)).startsWith("変わるものはありません。");
        assertThat(plan.say(Locale.ENGLISH)).startsWith("Nothing to do.");
    }

    @Test
    void anUnknownPlaceIsRefusedWithTheDomainsThereAre() {
        Plan plan = town.replace("levy", Town.VENDOR);

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.REFUSED);
        assertThat(plan.say(Locale.JAPANESE)).startsWith("できません: levy という").contains("address, calendar");
    }

    @Test
    void aJarThatDoesNotProvideTheDomainIsRefused() {
        Plan plan =
                town.replace("calendar", Jar.of("com.example.other", "1.0.0").vendor("例示ソフト社"));

        assertThat(firstLine(plan)).startsWith("できません: 例示ソフト社の com.example.other 1.0.0 は業務 calendar を担いません");
    }

    @Test
    void aCorruptJarIsRefused() {
        Path corrupt = directory.resolve("corrupt.jar");
        town.write(corrupt, "no jar");
        Plan plan = town.plan(new Change.Replace(Map.of("calendar", corrupt)));

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.REFUSED);
        assertThat(firstLine(plan)).contains("corrupt.jar");
        assertThat(plan.bundles()).isEmpty();
    }

    @Test
    void aMissingFileIsRefused() {
        Plan plan = town.plan(new Change.Replace(Map.of("calendar", directory.resolve("none.jar"))));

        assertThat(firstLine(plan)).contains("none.jar");
    }

    @Test
    void whatAnExaminationFindsRefusesThePlanAndComesFirst() {
        town.examinations.add(subject -> List.of(
                Finding.warning(
                        PlannerTest.class, "not-kept", "here", Map.of("number", "7", "kept", "1", "newest", "1")),
                Finding.error(PlannerTest.class, "file-missing", "here", Map.of("file", "x.jar"))));
        Plan plan = town.replace("calendar", Town.VENDOR);

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.REFUSED);
        assertThat(firstLine(plan)).contains("x.jar").contains("→");
        assertThat(plan.bundles()).as("what it would have done is still told").hasSize(1);
    }

    private static String firstLine(Plan plan) {
        return plan.say(Locale.JAPANESE).lines().findFirst().orElseThrow();
    }
}
