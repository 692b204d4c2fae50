package org.yakuba.calendar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;
import org.yakuba.kit.calendar.CalendarContract;
import org.yakuba.kit.calendar.CalendarOption;

/** The contract is worth what it finds: calendars with one fault each, and the rules that must notice. */
@Tag("RT-26")
class ContractFindsFaultsTest {
    private static final BusinessCalendar HONEST = new LawAndLocalCalendar("");

    record Expected(Class<? extends CalendarContract> faulty, String... rules) {
        @Override
        public String toString() {
            return faulty.getSimpleName();
        }
    }

    static List<Expected> faults() {
        return List.of(
                new Expected(WithoutSubstitutes.class, "CAL-01", "CAL-08"),
                new Expected(OpenOnSaturdays.class, "CAL-02"),
                new Expected(ClosedOnOneFriday.class, "CAL-04"),
                new Expected(CertainOfTheFuture.class, "CAL-07"),
                new Expected(NextIsTheDayItself.class, "CAL-09"),
                new Expected(AnswersForThePast.class, "CAL-10"),
                new Expected(AnswersNull.class, "CAL-12"),
                new Expected(ForgetsAfterAThousand.class, "CAL-13", "CAL-14"),
                new Expected(PassesOverLocalHolidays.class, "CAL-21", "CAL-26"),
                new Expected(TidiesNames.class, "CAL-23"),
                new Expected(SaysUnsupportedAndPassesOver.class, "CAL-26"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundByItsRule(Expected expected) {
        assertThat(brokenRules(expected.faulty())).contains(expected.rules());
    }

    private static Set<String> brokenRules(Class<?> contract) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                .build(),
                        listener);
        Set<String> rules = new TreeSet<>();
        listener.getSummary()
                .getFailures()
                .forEach(failure ->
                        rules.add(failure.getTestIdentifier().getDisplayName().substring(0, "CAL-00".length())));
        return rules;
    }

    /** The reference provider with one method or one kind of day changed. */
    abstract static class Altered extends CalendarContract implements BusinessCalendar {
        @Override
        protected BusinessCalendar calendar() {
            return this;
        }

        @Override
        protected BusinessCalendar calendarWith(List<String> localHolidays) {
            return new LawAndLocalCalendar("", localHolidays.toArray(String[]::new));
        }

        @Override
        public Day day(LocalDate date) {
            return HONEST.day(date);
        }

        @Override
        public LocalDate onOrAfter(LocalDate date) {
            return day(date).open() ? date : onOrAfter(date.plusDays(1));
        }

        @Override
        public LocalDate next(LocalDate date) {
            return onOrAfter(date.plusDays(1));
        }

        @Override
        public LocalDate previous(LocalDate date) {
            LocalDate before = date.minusDays(1);
            return day(before).open() ? before : previous(before);
        }

        static Day open(Day day) {
            return new Day(day.date(), Optional.empty(), day.provisional());
        }
    }

    static final class WithoutSubstitutes extends Altered {
        @Override
        public Day day(LocalDate date) {
            Day day = HONEST.day(date);
            return day.closedBecause().filter("休日"::equals).isPresent() ? open(day) : day;
        }
    }

    static final class OpenOnSaturdays extends Altered {
        @Override
        public Day day(LocalDate date) {
            Day day = HONEST.day(date);
            return date.getDayOfWeek() == DayOfWeek.SATURDAY ? open(day) : day;
        }
    }

    static final class ClosedOnOneFriday extends Altered {
        @Override
        public Day day(LocalDate date) {
            Day day = HONEST.day(date);
            return date.equals(LocalDate.of(1998, 6, 5)) ? new Day(date, Optional.of("?"), false) : day;
        }
    }

    static final class CertainOfTheFuture extends Altered {
        @Override
        public Day day(LocalDate date) {
            return new Day(date, HONEST.day(date).closedBecause(), false);
        }
    }

    static final class NextIsTheDayItself extends Altered {
        @Override
        public LocalDate next(LocalDate date) {
            return onOrAfter(date);
        }
    }

    static final class AnswersForThePast extends Altered {
        @Override
        public Day day(LocalDate date) {
            return date.isBefore(FIRST) ? new Day(date, Optional.empty(), false) : HONEST.day(date);
        }
    }

    static final class AnswersNull extends Altered {
        @Override
        public LocalDate next(LocalDate date) {
            return Optional.ofNullable(date).map(HONEST::next).orElse(FIRST);
        }
    }

    static final class ForgetsAfterAThousand extends Altered {
        private int asked;

        @Override
        protected BusinessCalendar calendar() {
            return new ForgetsAfterAThousand();
        }

        @Override
        public Day day(LocalDate date) {
            return asked++ < 1_000 ? HONEST.day(date) : open(HONEST.day(date));
        }
    }

    static final class PassesOverLocalHolidays extends Altered {
        @Override
        protected BusinessCalendar calendarWith(List<String> localHolidays) {
            return HONEST;
        }
    }

    static final class TidiesNames extends Altered {
        @Override
        protected BusinessCalendar calendarWith(List<String> localHolidays) {
            return super.calendarWith(localHolidays.stream()
                    .map(entry -> Normalizer.normalize(entry, Normalizer.Form.NFKC))
                    .toList());
        }
    }

    static final class SaysUnsupportedAndPassesOver extends Altered {
        @Override
        protected BusinessCalendar calendarWith(List<String> localHolidays) {
            return HONEST;
        }

        @Override
        protected Set<CalendarOption> supported() {
            return EnumSet.noneOf(CalendarOption.class);
        }
    }
}
