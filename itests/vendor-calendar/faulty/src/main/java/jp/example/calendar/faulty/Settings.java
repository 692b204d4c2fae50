package jp.example.calendar.faulty;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What these calendars claim to understand, so that a plan lets them through to where their fault shows. */
@ObjectClassDefinition(name = "例示ソフト社の暦、動かないもの / Made-up vendor's calendar that does not work")
public @interface Settings {
    @AttributeDefinition(name = "市町村独自の休日 / Local holidays", required = false)
    String[] localHolidays() default {};

    @AttributeDefinition(name = "答えの遅い日 / Day that takes long to answer", required = false)
    String slowDay() default "2027-12-24";

    @AttributeDefinition(name = "その長さ(ミリ秒) / How long, in milliseconds", required = false)
    long slowMillis() default 600_000;
}
