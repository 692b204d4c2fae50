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

    static final String OURS = "土曜日";
    static final String VENDORS = "閉庁日(土曜)";
    private final Instance instance;
    private final Map<String, Path> made = new HashMap<>();

    Calendars(Instance instance) {
        this.instance = instance;
    }

    /** The vendor's calendar, signed; {@code variant} as in {@link Delivered#vendor}. */
    Path vendor(String variant) {
        return made.computeIfAbsent("vendor " + variant, key -> Jar.sign(unsigned(variant), instance, Jar.Key.VENDOR));
    }

    /** A copy without a signature. */
    Path unsigned(String variant) {
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
