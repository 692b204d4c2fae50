package org.yakuba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("RT-29")
class CodeTest {
    private static JavaClasses ours;

    @BeforeAll
    static void readAllCode() {
        ours = new ClassFileImporter()
                .importPaths(House.own().modules().stream()
                        .map(module -> module.directory().resolve("target/classes"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void allCodeKeeps(CodeRule rule) {
        assertThat(rule.violations(ours)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedViolationIsFoundBy(CodeRule rule, @TempDir Path directory) {
        assertThat(rule.violations(Planted.code(directory, planted(rule)))).isNotEmpty();
    }

    @Test
    void theRulesAreNotBlind() {
        assertThat(ours).isNotEmpty();
    }

    private static String[] planted(CodeRule rule) {
        return switch (rule) {
            case CODE_FOLLOWS_THE_FLOOR_PLAN ->
                new String[] {
                    "package org.yakuba.calendar.web; class Page { org.yakuba.calendar.core.Rules rules; }",
                    "package org.yakuba.calendar.core; public class Rules {}"
                };
            case PACKAGES_ARE_NULL_MARKED -> new String[] {"package org.yakuba.calendar; class Day {}"};
            case PUBLISHED_TYPES_SAY_THEIR_ROLE ->
                new String[] {
                    "@org.osgi.annotation.versioning.Version(\"1.0.0\")\npackage org.yakuba.calendar;",
                    "package org.yakuba.calendar; public interface Days {}"
                };
            case CONTRACTS_KNOW_NO_DATABASE ->
                new String[] {"package org.yakuba.calendar.spi; interface Days { java.sql.Date first(); }"};
            case NOBODY_ASKS_THE_SYSTEM_FOR_TODAY ->
                new String[] {"package org.yakuba.calendar; class Day { Object d = java.time.LocalDate.now(); }"};
            case PACKAGES_HAVE_NO_CYCLES ->
                new String[] {
                    "package org.yakuba.calendar.core.a; public class A { org.yakuba.calendar.core.b.B b; }",
                    "package org.yakuba.calendar.core.b; public class B { org.yakuba.calendar.core.a.A a; }"
                };
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.LocalDate.now(java.time.ZoneId.of(\"Asia/Tokyo\"))",
                "java.time.YearMonth.now()",
                "java.time.chrono.JapaneseDate.now()",
                "java.time.Clock.systemUTC()",
                "java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC)",
                "System.currentTimeMillis()",
                "new java.util.Date()",
                "java.util.Calendar.getInstance()",
                "java.util.stream.Stream.generate(java.time.Instant::now)"
            })
    void everyWayToTheSystemsDateIsFound(String expression, @TempDir Path directory) {
        assertThat(CodeRule.NOBODY_ASKS_THE_SYSTEM_FOR_TODAY.violations(reading(expression, directory)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.LocalDate.now(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))",
                "new java.util.Date(0)",
                "System.nanoTime()"
            })
    void aGivenClockAndADurationAreAllowed(String expression, @TempDir Path directory) {
        assertThat(CodeRule.NOBODY_ASKS_THE_SYSTEM_FOR_TODAY.violations(reading(expression, directory)))
                .isEmpty();
    }

    private static JavaClasses reading(String expression, Path directory) {
        return Planted.code(
                directory, "package org.yakuba.calendar.core; class Rules { Object when = " + expression + "; }");
    }
}
