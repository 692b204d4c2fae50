package jp.example.calendar.faulty;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.example.calendar.OfficeCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.yakuba.base.DomainProvider;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;

/** Slow on purpose: one day takes long to answer. Which, and how long, is configurable. */
@Component(service = BusinessCalendar.class, configurationPid = "org.yakuba.calendar.core")
@Designate(ocd = Settings.class)
@DomainProvider(domain = "calendar", level = "1.0")
public final class SlowCalendar extends OfficeCalendar {
    private final LocalDate slowDay;
    private final long slowMillis;

    @Activate
    public SlowCalendar(Settings settings) {
        super(settings.localHolidays());
        slowDay = LocalDate.parse(settings.slowDay());
        slowMillis = settings.slowMillis();
    }

    @Override
    public Day day(LocalDate date) {
        if (date.equals(slowDay)) {
            linger();
        }
        return super.day(date);
    }

    private void linger() {
        try {
            new CountDownLatch(1).await(slowMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
