package org.yakuba.generations.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

@Tag("RT-20")
class TrustCheckTest {
    @TempDir
    Path directory;

    Scene scene;
    LockedBundle calendar;

    @BeforeEach
    void deliver() {
        scene = new Scene(directory);
        calendar = scene.bundle("jp.example.calendar", "1.2.0");
    }

    @Test
    void a_bundle_of_the_signed_lock_is_trusted_by_its_assembler() {
        Lock lock = Scene.lock("sample", scene.bundle("org.yakuba.core", "1.0.0"), scene.bundle("third.party", "9"));

        Verdicts verdicts = judge(scene.list(), scene.signed(lock, scene.assembler), lock);

        assertThat(verdicts.admitted()).isEqualTo(lock.bundles());
        assertThat(verdicts.all())
                .allSatisfy(verdict -> assertThat(verdict.signer())
                        .hasValueSatisfying(signer -> assertThat(signer.role()).isEqualTo(Role.ASSEMBLER)));
        assertThat(verdicts.findings()).isEmpty();
    }

    @Test
    void a_vendors_bundle_is_trusted_by_its_own_signature() {
        scene.sign(calendar, scene.vendor);

        Verdict verdict = scene.verdict(scene.list(), calendar);

        assertThat(verdict.state()).isEqualTo(TrustState.TRUSTED);
        assertThat(verdict.signer())
                .hasValueSatisfying(signer -> assertThat(signer.holder().en()).isEqualTo("Sample vendor"));
    }

    @Test
    void a_vendors_bundle_without_signature_is_unsigned() {
        assertRefused(scene.verdict(scene.list(), calendar), TrustState.UNSIGNED, "bundle-unsigned", "見本ベンダー");
    }

    @Test
    void a_flipped_byte_is_tampering() throws Exception {
        scene.sign(calendar, scene.vendor);
        flip(scene.file(calendar));

        assertRefused(
                scene.verdict(scene.list(), calendar),
                TrustState.TAMPERED,
                "bundle-content",
                calendar.hash().hex());
    }

    @Test
    void a_flipped_byte_in_a_bundle_of_the_signed_lock_is_tampering() throws Exception {
        LockedBundle core = scene.bundle("org.yakuba.core", "1.0.0");
        Lock lock = Scene.lock("sample", core, calendar);
        SignedLock base = scene.signed(lock, scene.assembler);
        flip(scene.file(core));

        Verdicts verdicts = judge(scene.list(), base, lock);

        assertThat(verdicts.admitted()).containsExactly(calendar);
        assertRefused(verdicts.refused().get(0), TrustState.TAMPERED, "bundle-content", "org.yakuba.core");
    }

    @Test
    void a_signature_of_another_bundle_is_tampering() throws Exception {
        LockedBundle holidays = scene.bundle("jp.example.holidays", "1.0.0");
        scene.sign(calendar, scene.vendor);
        scene.sign(holidays, scene.vendor);
        Files.move(
                DetachedSignature.beside(scene.file(holidays)),
                DetachedSignature.beside(scene.file(calendar)),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertRefused(
                scene.verdict(scene.list(), calendar),
                TrustState.TAMPERED,
                "bundle-tampered",
                scene.vendor.id().text());
    }

    @Test
    void a_signature_that_is_none_is_tampering() throws Exception {
        Files.writeString(DetachedSignature.beside(scene.file(calendar)), "{}");

        assertRefused(
                scene.verdict(scene.list(), calendar), TrustState.TAMPERED, "bundle-signature-unreadable", ".sig");
    }

    @Test
    void a_signed_bundle_under_another_name_is_tampering() {
        scene.sign(calendar, scene.vendor);
        LockedBundle renamed = scene.locked(scene.file(calendar), "jp.example.other", "1.2.0");

        assertRefused(scene.verdict(scene.list(), renamed), TrustState.TAMPERED, "bundle-tampered", "jp.example.other");
    }

    @Test
    void a_key_that_is_not_on_the_list_is_not_listed() {
        SigningKey stranger = SigningKey.generate();
        scene.sign(calendar, stranger);

        assertRefused(
                scene.verdict(scene.list(), calendar),
                TrustState.NOT_LISTED,
                "bundle-key-unknown",
                stranger.id().text());
    }

    @Test
    void the_installations_key_signs_lists_and_no_bundles() {
        scene.sign(calendar, scene.installation);

        assertRefused(scene.verdict(scene.list(), calendar), TrustState.NOT_LISTED, "bundle-key-unknown", "calendar");
    }

    @Test
    void a_name_outside_the_entry_is_not_listed() {
        LockedBundle levy = scene.bundle("org.other.levy", "1.0.0");
        scene.sign(levy, scene.vendor);

        assertRefused(
                scene.verdict(scene.list(), levy),
                TrustState.NOT_LISTED,
                "bundle-name-not-allowed",
                "jp.example.*@[1.0.0,2.0.0)");
    }

    @Test
    void a_version_outside_the_entry_is_not_listed() {
        LockedBundle newer = scene.bundle("jp.example.calendar", "2.0.0");
        scene.sign(newer, scene.vendor);

        assertRefused(scene.verdict(scene.list(), newer), TrustState.NOT_LISTED, "bundle-version-not-allowed", "2.0.0");
    }

    @Test
    void a_key_outside_its_dates_brings_nothing_new() {
        scene.sign(calendar, scene.vendor);
        TrustedKey past = Scene.dated(scene.vendor, Role.VENDOR, "2025-04-01", "2026-03-31", "jp.example.*@[1.0,2.0)");
        TrustedKey coming =
                Scene.dated(scene.vendor, Role.VENDOR, "2026-11-21", "2027-03-31", "jp.example.*@[1.0,2.0)");

        assertRefused(
                scene.verdict(scene.list().with(past, Scene.NOW), calendar),
                TrustState.NOT_LISTED,
                "bundle-key-date",
                "2026-03-31");
        assertRefused(
                scene.verdict(scene.list().with(coming, Scene.NOW), calendar),
                TrustState.NOT_LISTED,
                "bundle-key-date",
                "2026-11-21");
    }

    @Test
    void what_was_accepted_before_the_last_day_of_its_key_goes_on_with_a_warning() {
        scene.sign(calendar, scene.vendor);
        Lock base = Scene.lock("sample");
        TrustList list =
                scene.list().with(Scene.dated(scene.vendor, Role.VENDOR, "2025-04-01", "2026-03-31", "*"), Scene.NOW);

        Verdict verdict = TrustCheck.of(
                        list,
                        scene.signed(base, scene.assembler),
                        Scene.TODAY,
                        new Accepted(Set.of(calendar.hash()), Optional.empty()))
                .judge(base.withBundles(List.of(calendar)), scene.contents())
                .all()
                .get(0);

        assertThat(verdict.state()).isEqualTo(TrustState.TRUSTED);
        assertThat(verdict.finding()).hasValueSatisfying(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.cause(Locale.ENGLISH)).contains("goes on").contains("2026-03-31");
        });
    }

    @Test
    void a_revoked_bundle_is_refused_although_the_lock_covers_it() {
        Lock lock = Scene.lock("sample", calendar, scene.bundle("org.yakuba.core", "1.0.0"));
        TrustList list = scene.list().revoking(calendar.hash(), Scene.TODAY, "休日の計算誤り", Scene.NOW);

        Verdicts verdicts = judge(list, scene.signed(lock, scene.assembler), lock);

        assertThat(verdicts.admitted()).extracting(LockedBundle::symbolicName).containsExactly("org.yakuba.core");
        assertRefused(verdicts.refused().get(0), TrustState.REVOKED, "bundle-revoked", "休日の計算誤り");
    }

    @Test
    void a_revoked_key_takes_all_with_it_whenever_it_signed() {
        scene.sign(calendar, scene.vendor);
        TrustList list = scene.list().revoking(scene.vendor.id(), Scene.TODAY, "key stolen", Scene.NOW);
        Lock lock = Scene.lock("sample", calendar);

        assertRefused(scene.verdict(list, calendar), TrustState.REVOKED, "bundle-key-revoked", "key stolen");
        assertRefused(
                judge(list, scene.signed(lock, scene.assembler), lock).all().get(0),
                TrustState.REVOKED,
                "bundle-key-revoked",
                "key stolen");
    }

    @Test
    void a_revoked_assembler_is_said_once_for_all_its_bundles() {
        Lock lock = Scene.lock("sample", calendar, scene.bundle("org.yakuba.core", "1.0.0"));
        TrustList list = scene.list().revoking(scene.assembler.id(), Scene.TODAY, "key stolen", Scene.NOW);

        Verdicts verdicts = judge(list, scene.signed(lock, scene.assembler), lock);

        assertThat(verdicts.all()).extracting(Verdict::state).containsOnly(TrustState.REVOKED);
        assertThat(verdicts.refusals()).extracting(Finding::code).containsExactly("lock-key-revoked");
    }

    @Test
    void a_lock_changed_after_signing_trusts_nothing_but_what_is_signed_by_itself() throws Exception {
        scene.sign(calendar, scene.vendor);
        LockedBundle core = scene.bundle("org.yakuba.core", "1.0.0");
        Lock lock = Scene.lock("sample", core, calendar);
        scene.signed(lock, scene.assembler);
        Path file = directory.resolve("lock.json");
        Files.writeString(file, Files.readString(file).replace("1.0.0", "1.0.1"));

        Verdicts verdicts = judge(scene.list(), SignedLock.read(file), lock);

        assertThat(verdicts.admitted()).containsExactly(calendar);
        assertThat(verdicts.of("org.yakuba.core").orElseThrow().state()).isEqualTo(TrustState.TAMPERED);
    }

    @Test
    void an_unsigned_lock_and_one_signed_by_a_vendor_cover_nothing() {
        Lock lock = Scene.lock("sample", calendar);

        assertRefused(
                judge(scene.list(), SignedLock.read(scene.unsigned(lock)), lock)
                        .all()
                        .get(0),
                TrustState.UNSIGNED,
                "lock-unsigned",
                "lock.json");
        assertRefused(
                judge(scene.list(), scene.signed(lock, scene.vendor), lock)
                        .all()
                        .get(0),
                TrustState.NOT_LISTED,
                "lock-key-unknown",
                scene.vendor.id().text());
    }

    @Test
    void a_list_of_another_municipality_covers_nothing() {
        Lock lock = Scene.lock("elsewhere", calendar);

        assertRefused(
                judge(scene.list(), scene.signed(lock, scene.assembler), lock)
                        .all()
                        .get(0),
                TrustState.NOT_LISTED,
                "lock-other-municipality",
                "elsewhere");
    }

    private Verdicts judge(TrustList list, SignedLock base, Lock lock) {
        return TrustCheck.of(list, base, Scene.TODAY, Accepted.NOTHING).judge(lock, scene.contents());
    }

    /** Refused in that state, and both languages name the bundle and what the reader needs. */
    private static void assertRefused(Verdict verdict, TrustState state, String code, String named) {
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.finding()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.isError()).isTrue();
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(finding.cause(locale)).doesNotContain("{").isNotBlank();
                assertThat(finding.fix(locale)).doesNotContain("{").isNotBlank();
                assertThat(finding.cause(locale) + finding.fix(locale)).contains(named);
            }
        });
    }

    private static void flip(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
