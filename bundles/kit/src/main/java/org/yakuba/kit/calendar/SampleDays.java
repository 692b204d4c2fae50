package org.yakuba.kit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kit's published sample data: national holidays, and days to ask for. */
public final class SampleDays {
    /** Questions are drawn at random, but the same ones every time; {@code -Dyakuba.kit.seed=} draws others. */
    public static final long SEED = Long.getLong("yakuba.kit.seed", 33);

    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private SampleDays() {}

    /** National holidays of the published years, date to name. */
    public static NavigableMap<LocalDate, String> publishedHolidays() {
        return read("national-holidays.csv");
    }

    /** National holidays of years not yet published, by the law as it stands. */
    public static NavigableMap<LocalDate, String> provisionalHolidays() {
        return read("provisional-holidays.csv");
    }

    /** Questions that every calendar can answer, drawn from the seed. */
    public static List<LocalDate> anyDays(LocalDate first, int count) {
        return new Random(SEED)
                .longs(count, 0, ChronoUnit.DAYS.between(first, LAST.minusMonths(1)))
                .mapToObj(first::plusDays)
                .toList();
    }

    static Stream<LocalDate> days(int firstYear, int lastYear) {
        return LocalDate.of(firstYear, 1, 1).datesUntil(LocalDate.of(lastYear + 1, 1, 1));
    }

    static boolean isYearEnd(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return !day.isBefore(MonthDay.of(12, 29)) || !day.isAfter(MonthDay.of(1, 3));
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() > 5;
    }

    private static NavigableMap<LocalDate, String> read(String file) {
        try (InputStream in = Objects.requireNonNull(SampleDays.class.getResourceAsStream(file), file)) {
            NavigableMap<LocalDate, String> days = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",", 2))
                    .forEach(row -> days.put(LocalDate.parse(row[0]), row[1]));
            return Collections.unmodifiableNavigableMap(days);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
