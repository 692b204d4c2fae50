package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The calendars that take each other's place, as files their makers signed, and how to tell who answers. */
final class Calendars {
    /** A Saturday: the two calendars give different reasons for it. */
    static final String SATURDAY = "/api/calendar/v1/days/2026-11-21";

    /** The Saturday for which {@link #slow} takes long. */
    static final String SLOW = "/api/calendar/v1/days/2026-11-28";

    static final String OURS = "土曜日";
    static final String VENDORS = "閉庁日(土曜)";
    private final Instance instance;
    private final Map<String, Path> made = new HashMap<>();

    Calendars(Instance instance) {
        this.instance = instance;
    }

    /** The vendor's calendar, signed; {@code variant} as in {@link Delivered#vendor}. */
    Path vendor(String variant) {
        return made.computeIfAbsent("vendor " + variant, key -> Jar.sign(copy(variant), instance, Jar.Key.VENDOR));
    }

    /** Never seen before, and nobody has signed it. */
    Path unsigned() {
        return Jar.of(Delivered.vendor(""))
                .with("jp/example/calendar/unsigned.txt", "made up\n")
                .write(directory().resolve("unsigned.jar"));
    }

    private Path copy(String variant) {
        try {
            return Files.copy(Delivered.vendor(variant), directory().resolve("calendar " + variant + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of our bundles with another content and the same name and version, signed. */
    Path hotfix(String symbolicName) {
        return made.computeIfAbsent(
                symbolicName,
                key -> Jar.of(instance.home().resolve("bundles/" + symbolicName + "-" + Delivered.VERSION + ".jar"))
                        .with("OSGI-INF/mended.txt", "made up\n")
                        .write(directory().resolve(symbolicName + ".jar"), instance, Jar.Key.ASSEMBLER));
    }

    /** The vendor's calendar that takes so long for {@link #SLOW}, a Saturday too. */
    Path slow(int millis) {
        String component = "OSGI-INF/jp.example.calendar.faulty.SlowCalendar.xml";
        return made.computeIfAbsent("slow " + millis, key -> {
            Jar jar = Jar.of(Delivered.vendor("slow"));
            return jar.with(
                            component,
                            jar.text(component)
                                    .replace("600000", String.valueOf(millis))
                                    .replace("2027-12-24", "2026-11-28"))
                    .write(directory().resolve("slow.jar"), instance, Jar.Key.VENDOR);
        });
    }

    /** The vendor's calendar whose start cannot be ended, not even by an interruption. */
    Path deaf() {
        return made.computeIfAbsent(
                "deaf",
                key -> Jar.of(Delivered.vendor(""))
                        .withActivator("jp.example.calendar.Deaf", """
                        package jp.example.calendar;
                        import org.osgi.framework.*;
                        public class Deaf implements BundleActivator {
                            public void start(BundleContext context) {
                                while (true) {
                                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000);
                                    Thread.interrupted();
                                }
                            }
                            public void stop(BundleContext context) {}
                        }
                        """, instance)
                        .write(directory().resolve("deaf.jar"), instance, Jar.Key.VENDOR));
    }

    /** The vendor's calendar with a yearly run of its own, which is under way as long as the file is there. */
    Path withYearlyRun(Path file) {
        return made.computeIfAbsent(
                "yearly",
                key -> Jar.of(Delivered.vendor(""))
                        .withActivator("jp.example.calendar.YearlyRun", """
                        package jp.example.calendar;
                        import java.util.*;
                        import org.osgi.framework.*;
                        import org.yakuba.generations.plan.ExclusiveWork;
                        public class YearlyRun implements BundleActivator {
                            public void start(BundleContext context) {
                                ExclusiveWork work = domains -> new java.io.File("%s").exists()
                                        ? Optional.of(new ExclusiveWork.Running("calendar", "R-7", "年次更新", "Yearly run"))
                                        : Optional.empty();
                                context.registerService(ExclusiveWork.class, work, null);
                            }
                            public void stop(BundleContext context) {}
                        }
                        """.formatted(file), instance)
                        .withHeader(
                                "Import-Package", former -> former + ",org.yakuba.generations.plan;version=\"[1.0,2)\"")
                        .write(directory().resolve("yearly.jar"), instance, Jar.Key.VENDOR));
    }

    String answering() {
        String day = instance.get(SATURDAY).body();
        return day.contains(VENDORS) ? VENDORS : day.contains(OURS) ? OURS : day;
    }

    Path directory() {
        try {
            return Files.createTempDirectory(instance.directory(), "jars");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
