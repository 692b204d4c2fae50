package org.yakuba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("RT-29")
class BundleTest {
    private static List<BuiltBundle> ours;

    @BeforeAll
    static void readAllBundles() {
        ours = House.own().modules().stream()
                .flatMap(module -> module.jar().stream().map(jar -> BuiltBundle.read(module.place(), jar)))
                .filter(BuiltBundle::isBundle)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyBundleKeeps(BundleRule rule) {
        assertThat(ours.stream().flatMap(bundle -> rule.violations(bundle).map(found -> bundle.place() + " " + found)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedViolationIsFoundBy(BundleRule rule) {
        assertThat(rule.violations(planted(rule))).isNotEmpty();
    }

    @Test
    void theRulesAreNotBlind() {
        assertThat(ours).extracting(BuiltBundle::symbolicName).contains("org.yakuba.base", "org.yakuba.calendar");
    }

    private static BuiltBundle planted(BundleRule rule) {
        String name = "Bundle-SymbolicName: org.yakuba.calendar.core";
        return switch (rule) {
            case ONE_NAME_FOR_PLACE_BUNDLE_AND_PACKAGES ->
                Planted.bundle("bundles/calendar/core", Set.of("org.yakuba.calendar.core", "com.example.days"), name);
            case ONLY_CONTRACTS_AND_PLATFORM_EXPORT ->
                Planted.bundle(
                        "bundles/calendar/core",
                        Set.of(),
                        name,
                        "Export-Package: org.yakuba.calendar.core;version=\"1.0.0\"");
            case EVERY_EXPORT_HAS_ITS_OWN_VERSION ->
                Planted.bundle("bundles/calendar/api", Set.of(), name, "Export-Package: org.yakuba.calendar");
            case EVERY_IMPORT_HAS_A_RANGE ->
                Planted.bundle(
                        "bundles/calendar/core",
                        Set.of(),
                        name,
                        "Import-Package: org.slf4j;version=\"2.0\",javax.crypto");
            case IMPORTS_FOLLOW_THE_FLOOR_PLAN ->
                Planted.bundle(
                        "bundles/calendar/core",
                        Set.of(),
                        name,
                        "Import-Package: org.yakuba.address;version=\"[1.0,2)\"");
            case NOTHING_IS_LEFT_TO_CHANCE ->
                Planted.bundle(
                        "bundles/calendar/core",
                        Set.of(),
                        name,
                        "Import-Package: org.slf4j;version=\"[2.0,3)\";resolution:=optional");
        };
    }

    @Test
    void aBundleInTheWrongPlaceIsFound() {
        BuiltBundle moved = Planted.bundle(
                "bundles/platform/days", Set.of("org.yakuba.calendar"), "Bundle-SymbolicName: org.yakuba.calendar");

        assertThat(BundleRule.ONE_NAME_FOR_PLACE_BUNDLE_AND_PACKAGES.violations(moved))
                .contains("is named org.yakuba.calendar, expected org.yakuba.days");
    }
}
