package jp.example.calendar.provider;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What this calendar understands; a municipality that has set more is told so at plan time. */
@ObjectClassDefinition(name = "例示ソフト社の暦 / Made-up vendor's calendar")
public @interface Settings {
    @AttributeDefinition(
            name = "市町村独自の休日 / Local holidays",
            description = "MM-dd=名称、yyyy-MM-dd=名称 / MM-dd=name, yyyy-MM-dd=name",
            required = false)
    String[] localHolidays() default {};
}
