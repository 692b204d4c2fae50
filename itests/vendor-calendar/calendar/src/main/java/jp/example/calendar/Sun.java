package jp.example.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.JulianFields;

/** Where the sun stands, to about a hundredth of a degree: enough to tell on which Japanese day an equinox falls. */
final class Sun {
    /** Midnight of a Julian day number in Japan, and the seconds between clock time and dynamical time, in days. */
    private static final double MIDNIGHT_IN_JAPAN = -0.5 - 9 / 24.0 + 80 / 86_400.0;

    private Sun() {}

    static LocalDate springEquinox(int year) {
        return crossing(LocalDate.of(year, Month.MARCH, 17), 0);
    }

    static LocalDate autumnEquinox(int year) {
        return crossing(LocalDate.of(year, Month.SEPTEMBER, 19), 180);
    }

    private static LocalDate crossing(LocalDate from, double degrees) {
        LocalDate day = from;
        while (Math.sin(Math.toRadians(longitude(day.plusDays(1)) - degrees)) < 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Apparent ecliptic longitude at the beginning of a Japanese day, in degrees. */
    private static double longitude(LocalDate day) {
        double centuries = (day.getLong(JulianFields.JULIAN_DAY) + MIDNIGHT_IN_JAPAN - 2_451_545) / 36_525;
        double anomaly = Math.toRadians(357.529_11 + 35_999.050_29 * centuries);
        double node = Math.toRadians(125.04 - 1_934.136 * centuries);
        double mean = 280.466_46 + 36_000.769_83 * centuries + 0.000_303_2 * centuries * centuries;
        double centre = (1.914_602 - 0.004_817 * centuries) * Math.sin(anomaly)
                + (0.019_993 - 0.000_101 * centuries) * Math.sin(2 * anomaly)
                + 0.000_289 * Math.sin(3 * anomaly);
        return mean + centre - 0.005_69 - 0.004_78 * Math.sin(node);
    }
}
