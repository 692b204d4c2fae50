package jp.example.calendar.provider;

import jp.example.calendar.OfficeCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.yakuba.base.DomainProvider;
import org.yakuba.calendar.BusinessCalendar;

/**
 * The vendor's calendar. It takes over the municipality's local holidays where they stand already, under the PID of the
 * reference provider, so that an exchange loses none.
 */
@Component(service = BusinessCalendar.class, configurationPid = "org.yakuba.calendar.core")
@Designate(ocd = Settings.class)
@DomainProvider(domain = "calendar", level = "1.0")
public final class ExampleCalendar extends OfficeCalendar {
    @Activate
    public ExampleCalendar(Settings settings) {
        super(settings.localHolidays());
    }
}
