package org.yakuba.calendar.core;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.yakuba.base.DomainProvider;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;
import org.yakuba.calendar.OutsideCalendar;

/** The calendar of the law, with the local days of the configuration {@value #PID}. */
@Component(configurationPid = LawAndLocalCalendar.PID)
@Designate(ocd = Settings.class)
@DomainProvider(domain = "calendar", level = "1.0")
public final class LawAndLocalCalendar implements BusinessCalendar {
    static final String PID = "org.yakuba.calendar.core";

    /** Beyond it nobody has published how the equinox falls. */
    private static final LocalDate LAST = LocalDate.of(Equinox.LAST_YEAR, 12, 31);

    private final NationalHolidays national = NationalHolidays.bundled();
    private final LocalHolidays local;
    private final ClosingDays closing;

    @Activate
    public LawAndLocalCalendar(Settings settings) {
        this(settings.yearEnd(), settings.localHolidays());
    }

    LawAndLocalCalendar(String yearEnd, String... localHolidays) {
        local = LocalHolidays.parse(localHolidays);
        ClosingDays usual = ClosingDays.bundled();
        closing = yearEnd.isBlank() ? usual : usual.withYearEnd(YearEnd.parse(PID + ": yearEnd", yearEnd.strip()));
    }

    @Override
    public Day day(LocalDate date) {
        known(date);
        return new Day(date, closedBecause(date), !national.isPublished(date));
    }

    @Override
    public LocalDate onOrAfter(LocalDate date) {
        LocalDate candidate = date;
        while (!day(candidate).open()) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    @Override
    public LocalDate next(LocalDate date) {
        return onOrAfter(known(date).plusDays(1));
    }

    @Override
    public LocalDate previous(LocalDate date) {
        LocalDate candidate = known(date).minusDays(1);
        while (!day(candidate).open()) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    private static LocalDate known(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new OutsideCalendar(date, FIRST, LAST);
        }
        return date;
    }

    private Optional<String> closedBecause(LocalDate date) {
        return national.name(date).or(() -> local.name(date)).or(() -> closing.reason(date));
    }
}
