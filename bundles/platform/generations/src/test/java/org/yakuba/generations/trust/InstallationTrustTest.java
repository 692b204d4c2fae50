package org.yakuba.generations.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;

@Tag("RT-20")
class InstallationTrustTest {
    @TempDir
    Path directory;

    Scene scene;
    Installation installation;
    InstallationTrust trust;
    LockedBundle core;
    Lock lock;
    Generation first;

    @BeforeEach
    void install() throws Exception {
        scene = new Scene(Files.createDirectories(directory.resolve("work")));
        installation = new Installation(directory.resolve("home"), directory.resolve("data"));
        Path home =
                Files.createDirectories(installation.home().resolve("bundles")).resolveSibling(".");
        core = scene.bundle("org.yakuba.core", "1.0.0");
        Files.copy(scene.file(core), home.resolve("bundles/core.jar"));
        Files.createDirectories(home.resolve("lib"));
        Path library = Files.writeString(home.resolve("lib/felix.jar"), "framework");
        Lock plain = Scene.lock("sample", core);
        lock = new Lock(
                plain.distribution(),
                plain.version(),
                plain.municipality(),
                List.of(LockedFile.of("lib/felix.jar", library)),
                plain.bundles(),
                plain.features(),
                plain.configurations(),
                plain.sources());
        Files.writeString(home.resolve("lock.json"), lock.toJson());
        new Signer(scene.assembler).signLock(home.resolve("lock.json"));
        deliver(scene.list());
        first = installation.initialise(Scene.ANNA, Scene.NOW);
        trust = trust();
    }

    @Test
    void the_first_start_adopts_the_delivered_list_and_admits_what_it_trusts() {
        Verdicts verdicts = trust.atStart(first, lock);

        assertThat(verdicts.admitted()).containsExactly(core);
        assertThat(trust.store().history().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("action")).isEqualTo("adopt"));
    }

    @Test
    void a_list_delivered_later_changes_nothing() throws Exception {
        trust.atStart(first, lock);
        deliver(new TrustList(9, "sample", Scene.NOW, List.of(), List.of(), List.of()));

        assertThat(trust.atStart(first, lock).admitted()).containsExactly(core);
        assertThat(trust.store().open().list().serial()).isEqualTo(1);
    }

    @Test
    void without_any_list_nothing_starts_and_the_reason_is_said_once() throws Exception {
        Files.delete(installation.home().resolve("trust/list.json"));

        Verdicts verdicts = trust.atStart(first, lock);

        assertThat(verdicts.admitted()).isEmpty();
        assertThat(verdicts.refusals()).extracting(Finding::code).containsExactly("list-missing");
    }

    @Test
    void a_broken_delivered_list_is_refused_with_its_reason() throws Exception {
        Path list = installation.home().resolve("trust/list.json");
        Files.writeString(list, Files.readString(list).replace("jp.example.*", "*"));

        assertThat(trust.atStart(first, lock).refusals())
                .extracting(Finding::code)
                .containsExactly("list-tampered");
    }

    @Test
    void a_revert_to_a_generation_with_a_revoked_bundle_is_refused_with_the_reason() {
        trust.atStart(first, lock);
        assertThat(trust.ofRevert(first)).isEmpty();

        revoke(core);

        assertThat(trust.ofRevert(first)).singleElement().satisfies(finding -> {
            assertThat(finding.cause(Locale.JAPANESE)).contains("org.yakuba.core", "失効", "休日の計算誤り");
            assertThat(finding.cause(Locale.ENGLISH)).contains("org.yakuba.core", "revoked", "休日の計算誤り");
        });
    }

    @Test
    void a_plan_with_a_vendors_jar_outside_the_store_is_judged_by_the_signature_beside_it() {
        trust.atStart(first, lock);
        LockedBundle calendar = scene.bundle("jp.example.calendar", "1.0.0");
        Lock target = lock.withBundles(List.of(core, calendar));
        SignedLock base = trust.base(first.base());

        Contents unsigned = Contents.of(installation.store().blobs()).with(scene.file(calendar));
        assertThat(trust.ofPlan(base, target, unsigned).refusals())
                .extracting(Finding::code)
                .containsExactly("bundle-unsigned");

        scene.sign(calendar, scene.vendor);
        Contents signed = Contents.of(installation.store().blobs()).with(scene.file(calendar));
        assertThat(trust.ofPlan(base, target, signed).refusals()).isEmpty();
    }

    @Test
    void a_changed_file_of_the_runtime_is_named() throws Exception {
        LockedFile library = lock.runtime().get(0);
        Path content = installation.store().blobs().path(library.hash());
        assertThat(trust.runtime(first, lock)).isEmpty();

        Files.writeString(content, "another framework");
        assertThat(trust.runtime(first, lock)).extracting(Finding::code).containsExactly("runtime-content");
        Files.delete(content);
        assertThat(trust.runtime(first, lock)).extracting(Finding::code).containsExactly("runtime-missing");
    }

    @Test
    void a_launcher_that_the_signed_lock_does_not_know_is_named() {
        LockedFile foreign = new LockedFile("lib/felix.jar", core.hash(), core.size());
        Lock changed = new Lock(
                lock.distribution(),
                lock.version(),
                lock.municipality(),
                List.of(foreign),
                lock.bundles(),
                lock.features(),
                lock.configurations(),
                lock.sources());

        assertThat(trust.runtime(first, changed)).extracting(Finding::code).containsExactly("runtime-unsigned");
    }

    @Test
    void a_first_generation_needs_a_key_that_was_valid_on_its_day() throws Exception {
        TrustedKey past = Scene.dated(scene.assembler, Role.ASSEMBLER, "2024-04-01", "2025-03-31", "*");
        deliver(scene.list().with(past, Scene.NOW));

        assertThat(trust.atStart(first, lock).refusals())
                .extracting(Finding::code)
                .containsExactly("lock-key-date");
    }

    @Test
    void a_distribution_signed_after_its_installation_or_signed_again_is_trusted_from_then_on() throws Exception {
        SigningKey second = SigningKey.generate();
        TrustList list = scene.list()
                .with(Scene.entry(second, Role.ASSEMBLER, "*"), Scene.NOW)
                .revoking(scene.assembler.id(), Scene.TODAY, "key stolen", Scene.NOW);
        deliver(list);
        assertThat(trust.atStart(first, lock).refusals())
                .extracting(Finding::code)
                .containsExactly("lock-key-revoked");

        new Signer(second).signLock(installation.home().resolve("lock.json"));

        assertThat(trust.atStart(first, lock).admitted()).containsExactly(core);
    }

    private void revoke(LockedBundle bundle) {
        TrustStore store = trust.store();
        TrustList next = store.open().list().revoking(bundle.hash(), Scene.TODAY, "休日の計算誤り", Scene.NOW);
        store.replace(
                SignedList.of(next, scene.installation), new TrustChange(Scene.ANNA, Scene.NOW, "revoke", Map.of()));
    }

    private void deliver(TrustList list) throws Exception {
        Path file =
                Files.createDirectories(installation.home().resolve("trust")).resolve("list.json");
        Files.writeString(file, list.toJson());
        new Signer(scene.installation).signList(file);
    }

    private InstallationTrust trust() {
        return new InstallationTrust(installation, Clock.fixed(Scene.NOW, ZoneOffset.UTC));
    }
}
