package org.yakuba.calendar.core;

import java.util.List;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.kit.calendar.CalendarContract;

class ConformanceTest extends CalendarContract {
    @Override
    protected BusinessCalendar calendar() {
        return new LawAndLocalCalendar("");
    }

    @Override
    protected BusinessCalendar calendarWith(List<String> localHolidays) {
        return new LawAndLocalCalendar("", localHolidays.toArray(String[]::new));
    }
}
