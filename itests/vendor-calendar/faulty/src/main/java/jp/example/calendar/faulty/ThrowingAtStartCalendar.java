package jp.example.calendar.faulty;

import jp.example.calendar.OfficeCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.yakuba.base.DomainProvider;
import org.yakuba.calendar.BusinessCalendar;

/** Broken on purpose: its activation always throws. */
@Component(immediate = true, service = BusinessCalendar.class, configurationPid = "org.yakuba.calendar.core")
@Designate(ocd = Settings.class)
@DomainProvider(domain = "calendar", level = "1.0")
public final class ThrowingAtStartCalendar extends OfficeCalendar {
    @Activate
    void activate() {
        throw new IllegalStateException("例示: この暦の起動は必ず失敗します。 / Made up: this calendar always fails to start.");
    }
}
