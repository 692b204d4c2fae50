package org.yakuba.generations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;

@Tag("RT-07")
@Tag("RT-08")
class StoredPlanTest {
    @TempDir
    Path directory;

    private Town town;

    @BeforeEach
    void install() {
        town = new Town(directory);
    }

    @Test
    void whatIsReadBackIsWhatWasMade() {
        town.examinations.add(subject -> List.of(Finding.warning(
                StoredPlanTest.class, "not-kept", "here", Map.of("number", "7", "kept", "1", "newest", "1"))));
        Plan plan = town.replace("org.yakuba.calendar", Town.CALENDAR.version("1.0.1"));

        Plan read = new Plans(town.store).find(plan.id()).orElseThrow();
        assertThat(read.toJson(Locale.ENGLISH)).isEqualTo(plan.toJson(Locale.ENGLISH));
        assertThat(read.say(Locale.JAPANESE)).isEqualTo(plan.say(Locale.JAPANESE));
        assertThat(read.target()).isEqualTo(plan.target());
    }

    @Test
    void aRevertIsReadBackWithTheGenerationItGoesTo() {
        town.commit(town.lock(Town.REST, Town.CALENDAR, Town.VENDOR), Generation.Kind.REPLACE);
        Plan plan = town.revert();

        assertThat(new Plans(town.store).find(plan.id()).orElseThrow().backTo())
                .map(Generation::number)
                .contains(1);
    }

    @Test
    void numbersGoOnAndTheNewestIsTheLastMade() {
        town.replace("calendar", Town.VENDOR);
        Plan second = town.replace("calendar", Town.CALENDAR_CORE.version("1.0.1"));

        assertThat(second.id()).isEqualTo("P-0002");
        assertThat(new Plans(town.store).newest()).map(Plan::id).contains("P-0002");
        assertThat(new Plans(town.store).find("../../x")).isEmpty();
    }

    @Test
    void aPlanIsStaleOnceAnotherGenerationServes() {
        Plan plan = town.replace("calendar", Town.VENDOR);
        Clearance clearance = new Clearance(town.store, new Planner(town.store, List.of()));
        assertThat(clearance.refusal(plan)).isEmpty();

        town.commit(town.lock(Town.REST, Town.CALENDAR), Generation.Kind.REPLACE);
        assertThat(clearance.refusal(plan)).map(Finding::code).contains("plan-stale");
    }

    @Test
    void whatBecameUntrustedSinceIsRefusedAtApply() {
        Plan plan = town.replace("calendar", Town.VENDOR);
        Planner strict = new Planner(
                town.store,
                List.of(subject ->
                        List.of(Finding.error(StoredPlanTest.class, "file-missing", "x", Map.of("file", "x")))));

        assertThat(new Clearance(town.store, strict).refusal(plan)).isPresent();
    }

    @Test
    void aPlanThatIsNotThereIsNamedWithThoseThatAre() {
        town.replace("calendar", Town.VENDOR);
        Clearance clearance = new Clearance(town.store, new Planner(town.store, List.of()));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> clearance.find(Optional.of("P-0009")))
                .isInstanceOfSatisfying(
                        RefusedPlanException.class,
                        refused -> assertThat(refused.finding().fix(Locale.ENGLISH))
                                .contains("P-0001"));
    }

    @Test
    void aRefusedPlanStagesNothing() {
        Plan plan = town.replace("calendar", Jar.of("com.example.other", "1.0.0"));

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.REFUSED);
        assertThat(plan.target().bundles())
                .filteredOn(bundle -> bundle.symbolicName().equals("com.example.other"))
                .allSatisfy(bundle ->
                        assertThat(town.store.blobs().contains(bundle.hash())).isFalse());
        assertThat(new Plans(town.store).find(plan.id())).isPresent();
    }

    @Test
    void pruningKeepsWhatAPlanNeeds() {
        Plan plan = town.replace("calendar", Town.VENDOR);
        town.store.prune(1, new Plans(town.store).contents());

        assertThat(plan.target().bundles())
                .allSatisfy(bundle ->
                        assertThat(town.store.blobs().contains(bundle.hash())).isTrue());
    }

    @Test
    void formerChangesSayHowLongTheNextTakes() {
        assertThat(town.replace("calendar", Town.VENDOR).expected().measured()).isFalse();

        Timings timings = Timings.of(town.store);
        List.of(900L, 1000L, 5000L).forEach(millis -> timings.record(Way.HOLD, Duration.ofMillis(millis)));
        Plan plan = town.replace("org.yakuba.calendar.web", Town.CALENDAR_WEB.version("1.0.1"));
        assertThat(plan.expected()).isEqualTo(new Expectation(Duration.ofSeconds(1), Duration.ofSeconds(1), true));
        assertThat(plan.say(Locale.JAPANESE)).contains("待つ時間: 最大 1.0 秒(これまでの実績)");
    }

    @Test
    @Tag("RT-09")
    void aRevertHasTheLockOfTheFormerGeneration() {
        Generation first = town.store.current().orElseThrow();
        town.commit(
                town.lock(Town.REST, Town.CALENDAR, Town.VENDOR, Town.CALENDAR_WEB, Town.ADDRESS, Town.ADDRESS_CORE),
                Generation.Kind.REPLACE);
        Plan plan = town.revert();

        assertThat(plan.kind()).isEqualTo(Generation.Kind.REVERT);
        assertThat(plan.target().hash()).isEqualTo(first.lock());
        assertThat(plan.base()).isEqualTo(first.base());
        assertThat(plan.bundles()).singleElement().satisfies(change -> {
            assertThat(change.from().orElseThrow().symbolicName()).isEqualTo("com.example.calendar");
            assertThat(change.to().orElseThrow().symbolicName()).isEqualTo("org.yakuba.calendar.core");
        });
        assertThat(plan.say(Locale.JAPANESE)).startsWith("第1世代(2026-11-19、made up)に戻します。");
    }

    @Test
    @Tag("RT-09")
    void thereIsNothingBeforeTheFirstGeneration() {
        assertThat(town.revert().refusal()).map(Finding::code).contains("no-former");
        assertThat(town.plan(new Change.Revert(OptionalInt.of(9))).refusal())
                .map(Finding::code)
                .contains("not-kept");
    }

    @Test
    @Tag("RT-09")
    void aFormerGenerationWhoseContentIsDamagedIsRefused() {
        town.commit(town.lock(Town.REST, Town.CALENDAR, Town.VENDOR), Generation.Kind.REPLACE);
        Path core = town.store
                .blobs()
                .path(town.store
                        .lockOf(town.store.generation(1))
                        .bundle("org.yakuba.calendar.core")
                        .orElseThrow()
                        .hash());
        town.write(core, "damaged");

        assertThat(town.revert().refusal()).map(Finding::code).contains("content-damaged");
    }
}
