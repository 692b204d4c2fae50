package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever dies at whatever moment: the old or the new generation serves, whole, and the next change works. */
@Tag("RT-10")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrashIT {
    private static final int KILLED = 137;
    private final Instance instance = Instance.demo();
    private final Calendars calendars = new Calendars(instance);
    private final Fault fault = new Fault(instance);
    private final Proof proof = new Proof("crash");
    private String vendor = "";
    private String hotFix = "";
    private Picture reference = new Picture("", List.of(), "");
    private Picture exchanged = reference;
    private Picture fixed = reference;

    @BeforeAll
    void learnHowEachGenerationLooks() {
        vendor = "calendar=" + calendars.vendor("");
        hotFix = "org.yakuba.calendar.web=" + calendars.hotfix("org.yakuba.calendar.web");
        fault.start();
        reference = Picture.of(instance);
        exchanged = after(() -> replace(vendor));
        revert().expect(0);
        fixed = after(() -> replace(hotFix));
        revert().expect(0);
        assertThat(List.of(reference, exchanged, fixed)).doesNotHaveDuplicates();
        assertThat(exchanged.saturday()).contains("閉庁日(土曜)");
    }

    @AfterAll
    void close() {
        instance.close();
    }

    List<Crash> crashes() {
        return Crash.all(Fault.steps(instance));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    @Tag("RT-08")
    @Tag("RT-09")
    void theOldOrTheNewGenerationServesWholeAfterADeathAt(Crash crash) {
        if (proof.has(crash.toString())) {
            return;
        }
        switch (crash.way()) {
            case INSTALL -> install(crash);
            case PLAN -> plan(crash);
            case EXCHANGE -> running(crash, reference, exchanged, () -> replace(vendor));
            case REVERT -> running(crash, exchanged, reference, this::revert);
            case HOLD -> running(crash, reference, fixed, () -> replace(hotFix));
            case STOPPED -> stopped(crash);
        }
        proof.add(crash.toString());
    }

    @Test
    void aKillAtARandomMomentLeavesTheOldOrTheNewGeneration() {
        bring(reference);
        int kills = Size.of(3, 200);
        for (int kill = 0; kill < kills; kill++) {
            String name = "random " + kill;
            if (proof.has(name)) {
                continue;
            }
            boolean serves = instance.isRunning();
            if (!serves) {
                fault.start();
            }
            boolean back = current().equals(exchanged.lock());
            CompletableFuture<Answer> change = CompletableFuture.supplyAsync(() -> back ? revert() : replace(vendor));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(new Random(kill).nextInt(4000)));
            instance.kill();
            change.join();
            fault.start();
            soundAndOneOf(reference, exchanged);
            proof.add(name);
        }
        bring(reference);
    }

    /** The instance does it, and dies. */
    private void running(Crash crash, Picture from, Picture to, Supplier<Answer> change) {
        bring(from);
        fault.arm(crash.step());
        Answer answer = change.get();
        if (!crash.isReached()) {
            fault.disarm();
            answer.expect(0);
            assertThat(Picture.of(instance))
                    .as("a step that is not on this way")
                    .isEqualTo(to);
            return;
        }
        answer.expect(1);
        assertThat(instance.awaitEnd()).isEqualTo(KILLED);
        fault.start();
        Picture now = soundAndOneOf(from, to);
        (now.equals(from) ? change.get() : revert()).expect(0);
        assertThat(current()).isEqualTo(now.equals(from) ? to.lock() : from.lock());
    }

    /** The command line does it, on a stopped installation, and dies. */
    private void stopped(Crash crash) {
        bring(reference);
        instance.stop();
        instance.yakuba("plan", "--replace", vendor).expect(0);
        Answer answer = fault.in(crash.step(), () -> instance.yakuba("apply"));
        answer.expect(crash.isReached() ? KILLED : 0);
        fault.start();
        Picture now = soundAndOneOf(reference, exchanged);
        if (crash.isReached()) {
            (now.equals(reference) ? replace(vendor) : revert()).expect(0);
        } else {
            assertThat(now).isEqualTo(exchanged);
        }
    }

    /** The command line makes a plan with a bundle that nobody has seen before, and dies. */
    private void plan(Crash crash) {
        bring(reference);
        String unseen = "calendar="
                + Jar.of(Delivered.vendor(""))
                        .with("made-up.txt", crash.step())
                        .write(calendars.directory().resolve("unseen.jar"), instance, Jar.Key.VENDOR);
        Answer answer = fault.in(crash.step(), () -> instance.yakuba("plan", "--replace", unseen));
        answer.expect(crash.isReached() || crash.step().startsWith("file-written") ? KILLED : 0);
        assertThat(Picture.of(instance)).as("who serves does not notice").isEqualTo(reference);
        replace(unseen).expect(0);
        bring(reference);
    }

    /** The first start of an installation dies, and the second one is the first that matters. */
    private void install(Crash crash) {
        try (Instance fresh = Instance.demo()) {
            Process first = fresh.with("YAKUBA_JAVA_OPTS", "-Dyakuba.fault=" + crash.step())
                    .launch();
            if (crash.isReached() || crash.step().startsWith("file-written")) {
                assertThat(fresh.awaitEnd()).as(fresh.logText()).isEqualTo(KILLED);
            } else {
                Await.until("ready", fresh::isReady);
                assertThat(first.isAlive()).isTrue();
                fresh.kill();
            }
            fresh.with("YAKUBA_JAVA_OPTS", "").start();
            fresh.yakuba("verify").expect(0);
            assertThat(Picture.of(fresh)).isEqualTo(reference);
        }
    }

    private Picture soundAndOneOf(Picture from, Picture to) {
        instance.yakuba("verify").expect(0);
        Picture now = Picture.of(instance);
        assertThat(now).as("the old or the new generation, whole").isIn(from, to);
        assertThat(leftovers()).as("what the dead process left").isEmpty();
        return now;
    }

    /** Files that belong to no committed generation and are no content. */
    private List<String> leftovers() {
        int current = instance.generation();
        try (Stream<Path> files = Files.walk(instance.store())) {
            return files.map(file -> instance.store().relativize(file).toString())
                    .filter(file -> file.endsWith(".new")
                            || file.contains("unpacked")
                            || file.matches("generations/\\d{6}\\..*")
                                    && Integer.parseInt(file.substring(12, 18)) > current)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bring(Picture wanted) {
        if (!instance.isRunning()) {
            fault.start();
        }
        if (current().equals(wanted.lock())) {
            return;
        }
        if (!current().equals(reference.lock())) {
            instance.yakuba("revert", "--to", "1").expect(0);
        }
        if (wanted.equals(exchanged)) {
            replace(vendor).expect(0);
        }
        assertThat(current()).isEqualTo(wanted.lock());
    }

    private String current() {
        return Picture.lock(instance);
    }

    private Picture after(Supplier<Answer> change) {
        change.get().expect(0);
        return Picture.of(instance);
    }

    private Answer replace(String what) {
        Answer plan = instance.yakuba("plan", "--replace", what);
        return plan.exit() == 0 ? instance.yakuba("apply") : plan;
    }

    private Answer revert() {
        return instance.yakuba("revert");
    }
}
