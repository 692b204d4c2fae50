package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.itests.Calendars.OURS;
import static org.yakuba.itests.Calendars.SATURDAY;
import static org.yakuba.itests.Calendars.SLOW;
import static org.yakuba.itests.Calendars.VENDORS;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails while it is applied is taken back, under load, and the first line says why. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("RT-08")
class RollbackIT {
    private final Instance demo;
    private final Calendars calendars;

    RollbackIT(Instance demo) {
        this.demo = demo;
        this.calendars = new Calendars(demo);
    }

    @AfterEach
    void restore() {
        demo.restore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "throws-at-start"})
    void anActivationThatThrowsIsTakenBackAndTheNextApplyWorks(String variant) {
        Answer answer = takenBack(calendars.vendor(variant));

        assertThat(answer.firstLine()).contains("jp.example.calendar 2.3.", "always fails to start");
        demo.yakuba("status").expect(0);
        demo.replace("calendar", calendars.vendor("")).expect(0);
        assertThat(calendars.answering()).isEqualTo(VENDORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuck", "stuck-at-start"})
    void anActivationThatEndsOnlyWhenInterruptedIsTakenBackAndLeavesNothing(String variant) {
        Answer answer = takenBack(calendars.vendor(variant));

        assertThat(answer.firstLine())
                .contains("jp.example.calendar 2.3.", "did not finish starting", Shared.START_SECONDS + " s");
        demo.yakuba("status").expect(0);
        demo.yakuba("verify").expect(0);
    }

    @Test
    @Tag("RT-13")
    void aCallThatOutlivesTheDrainIsNamedAndFinishesWhereItBegan() {
        demo.replace("calendar", calendars.slow(1000 * Shared.DRAIN_SECONDS + 7000))
                .expect(0);
        int generation = demo.generation();
        demo.planReplace("calendar", calendars.vendor("")).expect(0);
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> demo.get(SLOW));

        Answer answer = demo.yakuba("apply", "--lang", "ja");

        assertThat(answer.expect(3).firstLine()).contains("BusinessCalendar.day", "終わらない");
        assertThat(demo.generation()).isEqualTo(generation);
        assertThat(slow).isNotDone();
        assertThat(slow.join().statusCode()).isEqualTo(200);
        demo.replace("calendar", calendars.vendor("")).expect(0);
    }

    @Test
    @Tag("RT-13")
    void aCallUnderWayFinishesOnTheProviderItBeganWith() {
        demo.replace("calendar", calendars.slow(1000 * Shared.DRAIN_SECONDS - 500))
                .expect(0);
        demo.planReplace(
                        "calendar",
                        demo.home().resolve("bundles/org.yakuba.calendar.core-" + Delivered.VERSION + ".jar"))
                .expect(0);
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> demo.get(SLOW));
        CompletableFuture<Answer> applied = CompletableFuture.supplyAsync(() -> demo.yakuba("apply"));
        Await.until("the new provider", () -> calendars.answering().equals(OURS));

        assertThat(slow).isNotDone();
        applied.join().expect(0);

        assertThat(calendars.answering()).isEqualTo(OURS);
        assertThat(slow.join().body()).contains(VENDORS);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Tag("RT-17")
    void aStartThatCannotBeStoppedIsNamedAndNotStartedTwice() {
        Path deaf = calendars.deaf();

        Answer first = takenBack(deaf);
        Answer status = demo.yakuba("status").expect(5);
        Answer second = demo.replace("calendar", deaf).expect(3);

        assertThat(first.firstLine()).contains("jp.example.calendar 2.1.0", "did not finish starting");
        assertThat(status.said()).contains("jp.example.calendar 2.1.0", "cannot be stopped");
        assertThat(second.firstLine()).contains("jp.example.calendar 2.1.0", "still starting");
        demo.replace("calendar", calendars.vendor("")).expect(0);
        assertThat(calendars.answering()).isEqualTo(VENDORS);
    }

    /** Applies what will not work, while others go on asking. */
    private Answer takenBack(Path jar) {
        int generation = demo.generation();
        demo.planReplace("calendar", jar).expect(0);
        Answer answer;
        Load.Outcome outcome;
        try (Load load = new Load(demo, SATURDAY, 50)) {
            answer = demo.yakuba("apply");
            outcome = load.finish();
        }
        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(3);
        assertThat(outcome.failures()).isEmpty();
        assertThat(demo.generation()).isEqualTo(generation);
        assertThat(calendars.answering()).isEqualTo(OURS);
        return answer;
    }
}
