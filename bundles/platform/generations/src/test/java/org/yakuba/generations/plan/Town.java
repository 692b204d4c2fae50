package org.yakuba.generations.plan;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.yakuba.generations.Actor;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.LockedFile;

/** A made-up installation: a platform, a calendar, and addresses that call the calendar. */
final class Town {
    static final Instant NOW = Instant.parse("2026-11-19T05:32:00Z");
    static final Actor ACTOR = Actor.systemUser("hanako");

    static final Jar REST = Jar.of("org.yakuba.rest", "1.0.0").exports("org.yakuba.rest;version=\"1.0.0\"");
    static final Jar LIBRARY = Jar.of("com.example.library", "3.1.0").exports("com.example.library;version=\"3.1.0\"");
    static final Jar CALENDAR = Jar.of("org.yakuba.calendar", "1.0.0")
            .exports("org.yakuba.calendar;version=\"1.0.0\"")
            .provides("org.yakuba.service;service=\"org.yakuba.calendar.BusinessCalendar\";domain=calendar");
    static final Jar CALENDAR_CORE = Jar.of("org.yakuba.calendar.core", "1.0.0")
            .imports("org.yakuba.calendar;version=\"[1.0,1.1)\"")
            .provides("org.yakuba.domain;domain=calendar;level=\"1.0\"");
    static final Jar CALENDAR_WEB = Jar.of("org.yakuba.calendar.web", "1.0.0")
            .imports("org.yakuba.calendar;version=\"[1.0,2)\",org.yakuba.rest;version=\"[1.0,2)\"")
            .provides("org.yakuba.web;domain=calendar");
    static final Jar ADDRESS = Jar.of("org.yakuba.address", "1.0.0")
            .exports("org.yakuba.address;version=\"1.0.0\"")
            .provides("org.yakuba.service;service=\"org.yakuba.address.Addresses\";domain=address");
    static final Jar ADDRESS_CORE = Jar.of("org.yakuba.address.core", "1.0.0")
            .imports("org.yakuba.address;version=\"[1.0,1.1)\",org.yakuba.calendar;version=\"[1.0,2)\"")
            .provides("org.yakuba.domain;domain=address;level=\"1.0\"");
    static final Jar VENDOR = Jar.of("com.example.calendar", "2.1.0")
            .vendor("例示ソフト社")
            .imports("org.yakuba.calendar;version=\"[1.0,1.1)\"")
            .provides("org.yakuba.domain;domain=calendar;level=\"1.0\"");

    final Path root;
    final GenerationStore store;
    final List<Examination> examinations = new ArrayList<>();

    Town(Path root) {
        this.root = root;
        this.store = new GenerationStore(root.resolve("data").resolve("store"));
        commit(lock(REST, CALENDAR, CALENDAR_CORE, CALENDAR_WEB, ADDRESS, ADDRESS_CORE), Generation.Kind.INSTALL);
    }

    Lock lock(Jar... jars) {
        List<LockedBundle> bundles = new ArrayList<>();
        for (Jar jar : jars) {
            Path file = jar.in(root.resolve("jars"));
            store.blobs().add(file);
            bundles.add(jar.locked(file, jar.name().contains("calendar") ? "calendar" : "runtime"));
        }
        return new Lock(
                "yakuba-demo",
                "1.0.0",
                "demo",
                List.of(),
                bundles,
                List.of(
                        feature("calendar", "暦", "Calendar"),
                        feature("address", "宛名", "Addresses"),
                        feature("runtime", "基盤", "Runtime")),
                configuration("org.yakuba.calendar.core", Map.of("yearEnd", "12-29..01-03")),
                List.of());
    }

    static LockedFeature feature(String name, String ja, String en) {
        return new LockedFeature("org.yakuba.features:" + name + ":1.0.0", name, ja, en, List.of(name), List.of());
    }

    static JsonObject configuration(String pid, Map<String, String> values) {
        var json = Json.createObjectBuilder();
        values.forEach(json::add);
        return Json.createObjectBuilder().add(pid, json).build();
    }

    static Lock with(Lock lock, JsonObject configurations, List<LockedFile> runtime, List<LockedFile> sources) {
        return new Lock(
                lock.distribution(),
                lock.version(),
                lock.municipality(),
                runtime,
                lock.bundles(),
                lock.features(),
                configurations,
                sources);
    }

    Generation commit(Lock lock, Generation.Kind kind) {
        Hash base = store.current()
                .map(Generation::base)
                .orElseGet(() -> store.blobs().add(lock.toJson()));
        Generation generation = store.prepare(kind, lock, base, ACTOR, NOW, "made up");
        store.commit(generation);
        return generation;
    }

    Lock current() {
        return store.lockOf(store.current().orElseThrow());
    }

    Plan replace(String place, Jar jar) {
        return plan(new Change.Replace(Map.of(place, jar.in(root.resolve("delivered")))));
    }

    Plan revert() {
        return plan(new Change.Revert(OptionalInt.empty()));
    }

    /** Plans and keeps. */
    Plan plan(Change change) {
        try (Proposal proposal = new Planner(store, examinations).plan(change, ACTOR, NOW, "")) {
            return new Plans(store).save(proposal);
        }
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(JsonObject json) {
        return CanonicalJson.write(json);
    }
}
