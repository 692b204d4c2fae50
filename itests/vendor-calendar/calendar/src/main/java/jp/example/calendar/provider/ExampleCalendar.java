package jp.example.calendar.provider;

import jp.example.calendar.OfficeCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yakuba.base.DomainProvider;
import org.yakuba.calendar.BusinessCalendar;

/**
 * The vendor's calendar. It reads the municipality's local holidays where the municipality has them already, under the
 * reference provider's PID, so that an exchange loses none; its own PID overrides.
 */
@Component(
        service = BusinessCalendar.class,
        configurationPid = {"org.yakuba.calendar.core", "jp.example.calendar"})
@DomainProvider(domain = "calendar", level = "1.0")
public final class ExampleCalendar extends OfficeCalendar {
    public @interface Settings {
        String[] localHolidays() default {};
    }

    @Activate
    public ExampleCalendar(Settings settings) {
        super(settings.localHolidays());
    }
}
