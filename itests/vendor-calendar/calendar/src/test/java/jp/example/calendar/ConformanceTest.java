package jp.example.calendar;

import java.util.List;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.kit.calendar.CalendarContract;

class ConformanceTest extends CalendarContract {
    @Override
    protected BusinessCalendar calendar() {
        return new OfficeCalendar();
    }

    @Override
    protected BusinessCalendar calendarWith(List<String> localHolidays) {
        return new OfficeCalendar(localHolidays.toArray(String[]::new));
    }
}
