package org.yakuba.calendar.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holidays of the municipality's own ordinance, on a day of every year or once. */
record LocalHolidays(Map<MonthDay, String> yearly, Map<LocalDate, String> once) {
    static LocalHolidays parse(String... entries) {
        Map<MonthDay, String> yearly = new HashMap<>();
        Map<LocalDate, String> once = new HashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split("=", 2);
            String day = parts[0].strip();
            String name = parts.length == 2 ? parts[1].strip() : "";
            try {
                boolean first = day.length() == "MM-dd".length()
                        ? yearly.put(MonthDay.parse("--" + day), name) == null
                        : once.put(LocalDate.parse(day), name) == null;
                if (name.isEmpty() || !first) {
                    throw malformed(entry);
                }
            } catch (DateTimeException e) {
                throw malformed(entry);
            }
        }
        return new LocalHolidays(Map.copyOf(yearly), Map.copyOf(once));
    }

    Optional<String> name(LocalDate date) {
        String name = once.get(date);
        return Optional.ofNullable(name != null ? name : yearly.get(MonthDay.from(date)));
    }

    private static Malformed malformed(String entry) {
        return new Malformed(
                "org.yakuba.calendar.core: localHolidays",
                entry,
                "毎年の休日は MM-dd=名称(例 08-06=平和記念日)、一度だけの休日は yyyy-MM-dd=名称 の形で、同じ日は一度だけ書いてください。",
                "Write MM-dd=name for every year (08-06=平和記念日) or yyyy-MM-dd=name for once, each day one time.");
    }
}
