package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wherever the room ends during an apply: the old generation serves, and the cause is said first. */
@Tag("RT-08")
@Tag("RT-10")
final class DiskFullIT {
    private static final String FULL = "The disk is full";
    private static final int PAGE = 4;
    private static final int ENOUGH = 50;
    private static final String FESTIVAL = "/api/calendar/v1/days/2026-07-14";

    @Test
    void theOldGenerationServesAndTheCauseIsSaid() {
        try (Instance instance = Instance.demo();
                SmallDisk disk = SmallDisk.at(instance.data(), 40)) {
            instance.by(disk.entry()).start();
            Path vendor = new Calendars(instance).vendor("");
            Path webFix = new Calendars(instance).hotfix("org.yakuba.calendar.web");
            Path overlay = new Overlays(instance)
                    .with(
                            "org.yakuba.calendar.core",
                            Json.createObjectBuilder()
                                    .add(
                                            "localHolidays",
                                            Json.createArrayBuilder().add("07-14=made-up festival"))
                                    .build());

            assertThat(onceThereIsRoom(instance, disk, Calendars.SATURDAY, "--replace", "calendar=" + vendor))
                    .contains(Calendars.VENDORS);
            assertThat(onceThereIsRoom(
                            instance, disk, Calendars.SATURDAY, "--replace", "org.yakuba.calendar.web=" + webFix))
                    .contains(Calendars.VENDORS);
            assertThat(onceThereIsRoom(instance, disk, FESTIVAL, "--overlay", overlay.toString()))
                    .contains("made-up festival");

            disk.leave(0);
            Answer plan = instance.yakuba("plan", "--replace", "calendar=" + new Calendars(instance).vendor("hotfix"))
                    .expect(1);
            assertThat(plan.firstLine()).contains(FULL);
            disk.makeRoom();
            String history = instance.yakuba("history").expect(0).out();
            String saturday = Picture.saturday(instance);
            instance.stop();
            instance.start();
            assertThat(instance.yakuba("history").expect(0).out()).isEqualTo(history);
            assertThat(Picture.saturday(instance)).isEqualTo(saturday);
        }
    }

    /** The first line that is no progress. */
    private static String firstWord(Answer answer) {
        return (answer.out() + answer.err())
                .lines()
                .filter(line -> !line.startsWith("…"))
                .findFirst()
                .orElse("");
    }

    /** Applies with no room at all, then with a page more each time, until it works; answers what is said then. */
    private static String onceThereIsRoom(Instance instance, SmallDisk disk, String day, String... change) {
        String[] plan = new String[change.length + 1];
        plan[0] = "plan";
        System.arraycopy(change, 0, plan, 1, change.length);
        instance.yakuba(plan).expect(0);
        String before = instance.get(day).body();
        for (int pages = 0; pages < ENOUGH; pages++) {
            disk.leave(pages * PAGE);
            Answer answer = instance.yakuba("apply");
            if (answer.exit() == 0) {
                assertThat(pages).as("tries without room").isPositive();
                break;
            }
            assertThat(answer.exit()).isIn(1, 3);
            assertThat(firstWord(answer)).as("with %d KiB", pages * PAGE).contains(FULL);
            assertThat(instance.get(day).body()).as("with %d KiB", pages * PAGE).isEqualTo(before);
            instance.yakuba("verify").expect(0);
        }
        disk.makeRoom();
        instance.yakuba("verify").expect(0);
        assertThat(instance.isReady()).isTrue();
        return instance.get(day).body();
    }
}
