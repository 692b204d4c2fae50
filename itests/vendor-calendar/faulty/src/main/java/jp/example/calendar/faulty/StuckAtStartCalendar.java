package jp.example.calendar.faulty;

import java.util.concurrent.CountDownLatch;
import jp.example.calendar.OfficeCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.yakuba.base.DomainProvider;
import org.yakuba.calendar.BusinessCalendar;

/** Broken on purpose: its activation never ends, unless its thread is interrupted. */
@Component(immediate = true, service = BusinessCalendar.class, configurationPid = "org.yakuba.calendar.core")
@Designate(ocd = Settings.class)
@DomainProvider(domain = "calendar", level = "1.0")
public final class StuckAtStartCalendar extends OfficeCalendar {
    @Activate
    void activate() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
