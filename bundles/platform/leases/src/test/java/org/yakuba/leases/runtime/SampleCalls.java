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

        int add(int days);

        LocalDate nextBusinessDay(LocalDate date);
    }

    private record Weekdays(int offset) implements Days {

        @Override
        public int add(int days) {
            return days + offset;
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

    public final Days direct = new Weekdays(1);
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
