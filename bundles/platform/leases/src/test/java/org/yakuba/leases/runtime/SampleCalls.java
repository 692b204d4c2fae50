package org.yakuba.leases.runtime;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.yakuba.leases.Door;
import org.yakuba.leases.Interceptor;
import org.yakuba.leases.ProviderBundle;

/** A small service with its proxies, for measuring without a framework. */
public final class SampleCalls {

    private static final Interceptor[] NONE = {};
    private static final Interceptor[] ONE = {(call, next) -> next.proceed()};

    /** What is called. */
    public interface Days {

        LocalDate nextBusinessDay(LocalDate date);

        int businessDays(int year);
    }

    private record Weekdays() implements Days {

        @Override
        public int businessDays(int year) {
            int days = 0;
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = nextBusinessDay(day)) {
                days++;
            }
            return days;
        }

        @Override
        public LocalDate nextBusinessDay(LocalDate date) {
            LocalDate next = date;
            do {
                next = next.plusDays(1);
            } while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY);
            return next;
        }
    }

    public final Days direct = new Weekdays();
    public final Days proxied;
    public final Days intercepted;

    public SampleCalls() {
        Switchboard switchboard = new Switchboard(Clock.systemUTC(), Duration.ZERO);
        Line line = new Line("sample", Days.class, switchboard);
        switchboard.add(line);
        switchboard.join(line, new Provider(direct, new ProviderBundle(1, "sample", "1.0.0")));
        OpenResults openResults = new OpenResults();
        proxied = (Days) ServiceProxy.of(line, () -> NONE, openResults);
        intercepted = (Days) ServiceProxy.of(line, () -> ONE, openResults);
    }

    public static Door door() {
        return new OneDoor();
    }
}
