package org.yakuba.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.yakuba.kit.calendar.SampleDays.anyDays;
import static org.yakuba.kit.calendar.SampleDays.days;
import static org.yakuba.kit.calendar.SampleDays.isWeekend;
import static org.yakuba.kit.calendar.SampleDays.isYearEnd;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;
import org.yakuba.calendar.OutsideCalendar;

/**
 * What a {@link BusinessCalendar} must do, rule by rule. A provider's whole test is a subclass that says how its calendar
 * is made.
 */
@Tag("RT-33")
@Tag("RT-26")
public abstract class CalendarContract extends LocalHolidayRules {
    private static final LocalDate FIRST = BusinessCalendar.FIRST;

    /** The earliest first open day there can be is behind us here, the latest last one ahead. */
    private static final int FIRST_FULL_YEAR = 1956;

    /** A new calendar of a municipality without days of its own. */
    @Override
    protected abstract BusinessCalendar calendar();

    /**
     * A new calendar with local holidays, each as it is configured: {@code MM-dd=name} every year, {@code yyyy-MM-dd=name}
     * once. Hand the entries to the provider as its configuration would; an exception is its answer.
     */
    @Override
    protected abstract BusinessCalendar calendarWith(List<String> localHolidays);

    /** The options that this provider supports: all, unless overridden. */
    @Override
    protected Set<CalendarOption> supported() {
        return EnumSet.allOf(CalendarOption.class);
    }

    @Test
    @DisplayName("CAL-01 National holidays are closed under the name the law gives them, as published")
    void cal01() {
        BusinessCalendar calendar = calendar();
        SampleDays.publishedHolidays()
                .forEach((date, name) -> assertThat(calendar.day(date).closedBecause())
                        .as("%s", date)
                        .contains(name));
    }

    @Test
    @DisplayName("CAL-02 Saturdays and Sundays are closed")
    void cal02() {
        BusinessCalendar calendar = calendar();
        assertThat(days(1955, 2099).filter(SampleDays::isWeekend))
                .noneMatch(date -> calendar.day(date).open());
    }

    @Test
    @DisplayName("CAL-03 29 December to 3 January is closed")
    void cal03() {
        BusinessCalendar calendar = calendar();
        assertThat(days(1955, 2099).filter(SampleDays::isYearEnd))
                .noneMatch(date -> calendar.day(date).open());
    }

    @Test
    @DisplayName("CAL-04 Every other day is open, of published years and of years to come")
    void cal04() {
        BusinessCalendar calendar = calendar();
        NavigableMap<LocalDate, String> holidays = SampleDays.publishedHolidays();
        NavigableMap<LocalDate, String> toCome = SampleDays.provisionalHolidays();
        assertThat(days(1955, toCome.lastKey().getYear())
                        .filter(date -> !isWeekend(date) && !isYearEnd(date))
                        .filter(date -> !holidays.containsKey(date) && !toCome.containsKey(date)))
                .allMatch(date -> calendar.day(date).open());
    }

    @Test
    @DisplayName("CAL-05 Of several reasons the national holiday is named")
    void cal05() {
        BusinessCalendar calendar = calendar();
        assertThat(calendar.day(LocalDate.of(2027, 1, 1)).closedBecause()).contains("元日");
        assertThat(calendar.day(LocalDate.of(2026, 5, 3)).closedBecause()).contains("憲法記念日");
        assertThat(calendar.day(LocalDate.of(2023, 1, 2)).closedBecause()).contains("休日");
    }

    @Test
    @DisplayName("CAL-06 A day answers for the date that was asked, with a reason that fits on a line")
    void cal06() {
        BusinessCalendar calendar = calendar();
        assertThat(days(1955, 2099)).allSatisfy(date -> {
            Day day = calendar.day(date);
            assertThat(day.date()).isEqualTo(date);
            day.closedBecause()
                    .ifPresent(reason -> assertThat(reason)
                            .isEqualTo(reason.strip())
                            .hasSizeBetween(1, 60)
                            .doesNotContainPattern("\\p{Cntrl}"));
        });
    }

    @Test
    @DisplayName("CAL-07 Days of published years are certain, all days of later years provisional")
    void cal07() {
        BusinessCalendar calendar = calendar();
        int lastPublished = SampleDays.publishedHolidays().lastKey().getYear();
        assertThat(days(1955, lastPublished))
                .noneMatch(date -> calendar.day(date).provisional());
        assertThat(days(lastPublished + 1, 2099))
                .allMatch(date -> calendar.day(date).provisional());
    }

    @Test
    @DisplayName("CAL-08 Holidays of years not yet published follow the law as it stands")
    void cal08() {
        BusinessCalendar calendar = calendar();
        SampleDays.provisionalHolidays()
                .forEach((date, name) -> assertThat(calendar.day(date).closedBecause())
                        .as("%s", date)
                        .contains(name));
    }

    @Test
    @DisplayName("CAL-09 next, previous and onOrAfter agree with day, on every day until 2040")
    void cal09() {
        BusinessCalendar calendar = calendar();
        NavigableSet<LocalDate> open = days(1955, 2041)
                .filter(date -> calendar.day(date).open())
                .collect(Collectors.toCollection(TreeSet::new));
        days(FIRST_FULL_YEAR, 2040).forEach(date -> {
            assertThat(calendar.next(date)).as("next(%s)", date).isEqualTo(open.higher(date));
            assertThat(calendar.previous(date)).as("previous(%s)", date).isEqualTo(open.lower(date));
            assertThat(calendar.onOrAfter(date)).as("onOrAfter(%s)", date).isEqualTo(open.ceiling(date));
        });
    }

    @Test
    @DisplayName("CAL-10 Days before 1955 are refused, however long ago, with a message that names the day")
    void cal10() {
        BusinessCalendar calendar = calendar();
        for (LocalDate date : List.of(FIRST.minusDays(1), LocalDate.of(1, 1, 1), LocalDate.MIN)) {
            everyQuestion(calendar, date)
                    .forEach(question -> assertTimeoutPreemptively(
                            Duration.ofSeconds(10),
                            () -> assertThatThrownBy(question)
                                    .isInstanceOf(OutsideCalendar.class)
                                    .hasMessageContaining(date.toString())));
        }
        assertThat(calendar.day(FIRST).closedBecause()).contains("元日");
        assertThatThrownBy(() -> calendar.previous(FIRST)).isInstanceOf(OutsideCalendar.class);
    }

    @Test
    @DisplayName("CAL-11 Days to 2099 are answered; beyond, a calendar answers or refuses, at once")
    void cal11() {
        BusinessCalendar calendar = calendar();
        assertThat(calendar.day(SampleDays.LAST).date()).isEqualTo(SampleDays.LAST);
        for (LocalDate date : List.of(SampleDays.LAST.plusDays(1), LocalDate.of(9999, 12, 31), LocalDate.MAX)) {
            everyQuestion(calendar, date)
                    .forEach(question -> assertTimeoutPreemptively(
                            Duration.ofSeconds(10),
                            () -> assertThat(catchThrowable(question))
                                    .satisfiesAnyOf(
                                            thrown -> assertThat(thrown).isNull(),
                                            thrown -> assertThat(thrown).isInstanceOf(OutsideCalendar.class))));
        }
    }

    @Test
    @DisplayName("CAL-12 Null is refused by every method")
    void cal12() {
        everyQuestion(calendar(), nothing())
                .forEach(question -> assertThatNullPointerException().isThrownBy(question));
    }

    @Test
    @DisplayName("CAL-13 Many threads get the answers that one thread gets")
    void cal13() throws Exception {
        List<LocalDate> questions = anyDays(FIRST, 5_000);
        List<Day> alone = questions.stream().map(calendar()::day).toList();
        BusinessCalendar shared = calendar();
        Callable<List<Day>> askAll = () -> questions.stream().map(shared::day).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<Day>> answers : threads.invokeAll(Collections.nCopies(8, askAll))) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("CAL-14 The answer does not depend on what was asked before")
    void cal14() {
        List<LocalDate> questions = new ArrayList<>(anyDays(FIRST, 2_000));
        BusinessCalendar one = calendar();
        questions.forEach(one::day);
        Collections.shuffle(questions, new Random(SampleDays.SEED));
        BusinessCalendar other = calendar();
        assertThat(questions).allSatisfy(date -> assertThat(other.day(date)).isEqualTo(one.day(date)));
    }

    @Test
    @DisplayName("CAL-15 A hundred thousand questions take seconds, not minutes")
    void cal15() {
        BusinessCalendar calendar = calendar();
        Consumer<LocalDate> ask = calendar::onOrAfter;
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> anyDays(FIRST, 100_000).forEach(ask));
    }

    private static Stream<ThrowingCallable> everyQuestion(BusinessCalendar calendar, LocalDate date) {
        return Stream.of(
                () -> calendar.day(date),
                () -> calendar.onOrAfter(date),
                () -> calendar.next(date),
                () -> calendar.previous(date));
    }

    @SuppressWarnings("NullAway") // the point of CAL-12
    private static LocalDate nothing() {
        return null;
    }
}
