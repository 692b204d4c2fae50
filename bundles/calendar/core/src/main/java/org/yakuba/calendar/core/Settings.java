package org.yakuba.calendar.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the municipality's ordinance adds to the law. */
@ObjectClassDefinition(
        name = "暦 / Calendar",
        description = "市町村の休日を定める条例による設定。 / Settings from the municipality's ordinance on its closing days.")
public @interface Settings {
    @AttributeDefinition(
            name = "市町村独自の休日 / Local holidays",
            description = "地方自治法第4条の2第3項の休日。毎年は MM-dd=名称、一度だけは yyyy-MM-dd=名称。例: 08-06=平和記念日"
                    + " / Days closed by local ordinance: MM-dd=name every year, yyyy-MM-dd=name once.",
            required = false)
    String[] localHolidays() default {};

    @AttributeDefinition(
            name = "年末年始の休日 / Days around the new year",
            description = "条例が 12月29日から1月3日まで と異なる団体だけ、MM-dd..MM-dd で書く。例: 12-30..01-04"
                    + " / Only where the ordinance differs from 12-29..01-03: MM-dd..MM-dd.",
            required = false)
    String yearEnd() default "";
}
