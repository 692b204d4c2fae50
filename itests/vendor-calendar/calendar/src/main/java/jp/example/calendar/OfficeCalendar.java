package jp.example.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;
import org.yakuba.calendar.OutsideCalendar;

/** One table of every closed day, written in the order of precedence: what is written later wins. */
public class OfficeCalendar implements BusinessCalendar {
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final Map<LocalDate, String> closed = new HashMap<>();
    private final int lastPublishedYear;

    public OfficeCalendar(String... localHolidays) {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(this::closeByWeekAndNewYear);
        for (String entry : localHolidays) {
            closeLocally(entry);
        }
        lastPublishedYear = closeAsPublished();
        for (int year = lastPublishedYear + 1; year <= LAST.getYear(); year++) {
            closed.putAll(PresentLaw.holidays(year));
        }
    }

    @Override
    public Day day(LocalDate date) {
        return new Day(known(date), Optional.ofNullable(closed.get(date)), date.getYear() > lastPublishedYear);
    }

    @Override
    public LocalDate onOrAfter(LocalDate date) {
        return walk(known(date), 1);
    }

    @Override
    public LocalDate next(LocalDate date) {
        return walk(known(date).plusDays(1), 1);
    }

    @Override
    public LocalDate previous(LocalDate date) {
        return walk(known(date).minusDays(1), -1);
    }

    private LocalDate walk(LocalDate from, int step) {
        LocalDate day = known(from);
        while (closed.containsKey(day)) {
            day = known(day.plusDays(step));
        }
        return day;
    }

    private static LocalDate known(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new OutsideCalendar(date, FIRST, LAST);
        }
        return date;
    }

    private void closeByWeekAndNewYear(LocalDate date) {
        switch (date.getDayOfWeek()) {
            case SATURDAY -> closed.put(date, "閉庁日(土曜)");
            case SUNDAY -> closed.put(date, "閉庁日(日曜)");
            default -> {
                /* a working day so far */
            }
        }
        int day = date.getMonthValue() * 100 + date.getDayOfMonth();
        if (day >= 1229 || day <= 103) {
            closed.put(date, "年末年始の閉庁日");
        }
    }

    private void closeLocally(String entry) {
        int equals = entry.indexOf('=');
        try {
            String name = entry.substring(equals + 1).strip();
            if (equals < 0 || name.isEmpty()) {
                throw new DateTimeException("no name");
            }
            if (equals == "MM-dd".length()) {
                MonthDay day = MonthDay.parse("--" + entry.substring(0, equals));
                for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
                    if (day.isValidYear(year)) {
                        closed.put(day.atYear(year), name);
                    }
                }
            } else {
                closed.put(LocalDate.parse(entry.substring(0, equals)), name);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "localHolidays「%s」: MM-dd=名称 か yyyy-MM-dd=名称 と書いてください。 / Write MM-dd=name or yyyy-MM-dd=name."
                            .formatted(entry),
                    e);
        }
    }

    /** A line of the table is a year and its days: {@code 2026 0101元日 0112成人の日 …}. */
    private int closeAsPublished() {
        try (InputStream in = Objects.requireNonNull(OfficeCalendar.class.getResourceAsStream("holidays.txt"))) {
            int last = 0;
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                String[] words = line.split(" ");
                last = Integer.parseInt(words[0]);
                for (int i = 1; i < words.length; i++) {
                    String date = words[0] + words[i].substring(0, 4);
                    closed.put(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE), words[i].substring(4));
                }
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
