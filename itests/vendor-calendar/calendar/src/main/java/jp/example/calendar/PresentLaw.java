package jp.example.calendar;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** National holidays by the law as it stands, for the years that the table does not reach. */
final class PresentLaw {
    private static final String DAY_OFF = "休日";

    private PresentLaw() {}

    static SortedMap<LocalDate, String> holidays(int year) {
        SortedMap<LocalDate, String> named = named(year);
        SortedMap<LocalDate, String> all = new TreeMap<>(named);
        boolean owed = false;
        for (LocalDate day :
                named.firstKey().datesUntil(LocalDate.of(year + 1, 1, 1)).toList()) {
            boolean holiday = named.containsKey(day);
            boolean between = named.containsKey(day.minusDays(1)) && named.containsKey(day.plusDays(1));
            if (!holiday && (owed || between)) {
                all.put(day, DAY_OFF);
            }
            owed = holiday && (owed || day.getDayOfWeek() == SUNDAY);
        }
        return all;
    }

    private static SortedMap<LocalDate, String> named(int year) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), "元日");
        days.put(monday(year, 1, 2), "成人の日");
        days.put(LocalDate.of(year, 2, 11), "建国記念の日");
        days.put(LocalDate.of(year, 2, 23), "天皇誕生日");
        days.put(Sun.springEquinox(year), "春分の日");
        days.put(LocalDate.of(year, 4, 29), "昭和の日");
        days.put(LocalDate.of(year, 5, 3), "憲法記念日");
        days.put(LocalDate.of(year, 5, 4), "みどりの日");
        days.put(LocalDate.of(year, 5, 5), "こどもの日");
        days.put(monday(year, 7, 3), "海の日");
        days.put(LocalDate.of(year, 8, 11), "山の日");
        days.put(monday(year, 9, 3), "敬老の日");
        days.put(Sun.autumnEquinox(year), "秋分の日");
        days.put(monday(year, 10, 2), "スポーツの日");
        days.put(LocalDate.of(year, 11, 3), "文化の日");
        days.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
        return days;
    }

    private static LocalDate monday(int year, int month, int nth) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }
}
