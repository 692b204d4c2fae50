package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.itests.Calendars.OURS;
import static org.yakuba.itests.Calendars.SATURDAY;
import static org.yakuba.itests.Calendars.SLOW;
import static org.yakuba.itests.Calendars.VENDORS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each kind of change on the running system: configuration, contract, exclusive work, whatever is not one provider. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeIT {
    private static final String DAY = "/api/calendar/v1/days/2026-11-25";
    private final Instance demo;
    private final Calendars calendars;

    ChangeIT(Instance demo) {
        this.demo = demo;
        this.calendars = new Calendars(demo);
    }

    @AfterEach
    void restore() {
        demo.restore();
    }

    @Test
    @Tag("RT-08")
    @Tag("RT-09")
    void aConfigurationIsAppliedToTheRunningSystemAndTakenBackToTheSameHash() {
        String before = demo.lockOf(demo.generation());
        Path overlay = anotherHoliday();
        assertThat(demo.get(DAY).body()).contains("\"businessDay\":true");

        Load.Outcome outcome = new Figures("configuration", demo, SATURDAY, 100).during("one change and back", () -> {
            demo.overlay(overlay).expect(0);
            assertThat(demo.get(DAY).body()).contains("\"businessDay\":false", "臨時休庁日(架空)");
            demo.revert().expect(0);
            assertThat(demo.get(DAY).body()).contains("\"businessDay\":true");
        });

        assertThat(outcome.failures()).isEmpty();
        assertThat(demo.lockOf(demo.generation())).isEqualTo(before);
    }

    @Test
    @Tag("RT-08")
    void aConfigurationReachesTheVendorsProviderWithoutARestart() {
        demo.replace("calendar", calendars.vendor("")).expect(0);

        Answer plan = demo.yakuba("plan", "--overlay", anotherHoliday().toString());
        demo.yakuba("apply").expect(0);

        assertThat(plan.expect(0).out()).doesNotContain("restart");
        assertThat(calendars.answering()).isEqualTo(VENDORS);
        assertThat(demo.get(DAY).body()).contains("臨時休庁日(架空)");
    }

    @Test
    @Tag("RT-08")
    @Tag("RT-12")
    void aContractIsMendedBehindTheDoorWithExactlyThoseWhoUseIt() {
        Path api = calendars.hotfix("org.yakuba.calendar");
        Answer plan = demo.planReplace("org.yakuba.calendar", api).expect(0);

        Load.Outcome outcome = new Figures("contract", demo, SATURDAY, 100).during("one hot fix and back", () -> {
            demo.yakuba("apply").expect(0);
            assertThat(calendars.answering()).isEqualTo(OURS);
            demo.revert().expect(0);
        });

        assertThat(plan.out()).contains("org.yakuba.calendar.core", "org.yakuba.calendar.web");
        assertThat(plan.out()).doesNotContain("org.yakuba.rest", "org.yakuba.leases");
        assertThat(outcome.failures()).isEmpty();
        demo.yakuba("verify").expect(0);
    }

    @Test
    @Tag("RT-08")
    void aHotFixOfAProviderWithItsNameAndVersionUnchangedStartsBesideIt() {
        demo.replace("calendar", calendars.vendor("")).expect(0);

        Load.Outcome outcome = new Figures("hot fix", demo, SATURDAY, 100).during("one hot fix and back", () -> {
            demo.replace("calendar", calendars.vendor("hotfix")).expect(0);
            assertThat(calendars.answering()).isEqualTo(VENDORS);
            demo.revert().expect(0);
        });

        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    @Tag("RT-12")
    @Tag("RT-13")
    void aWebBundleWaitsForARequestThatIsUnderWay() {
        demo.replace("calendar", calendars.slow(1000 * Shared.DRAIN_SECONDS - 500))
                .expect(0);
        demo.planReplace("org.yakuba.calendar.web", calendars.hotfix("org.yakuba.calendar.web"))
                .expect(0);
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> demo.get(SLOW));

        demo.yakuba("apply").expect(0);

        assertThat(slow).isDone();
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("RT-08")
    void nothingIsAppliedWhileExclusiveWorkRuns() throws IOException {
        Path running = demo.directory().resolve("running");
        demo.replace("calendar", calendars.withYearlyRun(running)).expect(0);
        int generation = demo.generation();
        Files.createFile(running);

        demo.planReplace("calendar", calendars.vendor("")).expect(0);
        Answer refused = demo.yakuba("apply").expect(3);
        Answer ja = demo.yakuba("revert", "--lang", "ja").expect(3);

        assertThat(refused.said()).contains("Yearly run", "R-7");
        assertThat(ja.said()).contains("年次更新", "実行中");
        assertThat(demo.generation()).isEqualTo(generation);
        Files.delete(running);
        demo.revert().expect(0);
    }

    private Path anotherHoliday() {
        return Overlay.of(demo)
                .configure("org.yakuba.control", "drainSeconds:Integer", Shared.DRAIN_SECONDS)
                .configure("org.yakuba.control", "startSeconds:Integer", Shared.START_SECONDS)
                .configure("org.yakuba.calendar.core", "localHolidays", "2026-11-25=臨時休庁日(架空)")
                .write();
    }
}
