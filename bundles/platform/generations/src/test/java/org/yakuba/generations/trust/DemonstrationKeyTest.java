package org.yakuba.generations.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

@Tag("RT-20")
class DemonstrationKeyTest {
    private static final Path PUBLISHED = Path.of("../../../config/demonstration-key");
    private static final LocalDate FROM = LocalDate.parse("2026-04-01");

    @TempDir
    Path directory;

    @Test
    void the_published_keys_are_the_ones_that_are_refused_elsewhere() {
        assertThat(assembler().id()).isEqualTo(DemonstrationKey.ASSEMBLER);
        assertThat(vendor().id()).isEqualTo(DemonstrationKey.VENDOR);
        assertThat(PUBLISHED.resolve("README.md"))
                .content()
                .contains(assembler().id().text(), vendor().id().text());
    }

    /** After a deliberate change copy the two files from {@code target/demonstration-trust}. */
    @Test
    void the_list_of_the_demo_is_what_these_keys_sign() throws Exception {
        TrustList list = TrustList.first(
                DemonstrationKey.MUNICIPALITY,
                Instant.parse("2026-11-20T00:00:00Z"),
                List.of(
                        entry(assembler(), Role.INSTALLATION, "デモ市", "Demo City (made-up)"),
                        entry(assembler(), Role.ASSEMBLER, "デモ市", "Demo City (made-up)", "*"),
                        entry(vendor(), Role.VENDOR, "見本ベンダー", "Example Vendor (made-up)", "jp.example.*")));
        Path made =
                Files.createDirectories(Path.of("target/demonstration-trust")).resolve("list.json");
        Files.writeString(made, list.toJson());
        Path signature = new Signer(assembler()).signList(made);

        Path published = PUBLISHED.resolve("trust/list.json");
        assertThat(published).hasSameTextualContentAs(made);
        assertThat(DetachedSignature.beside(published)).hasSameTextualContentAs(signature);
    }

    @Test
    void the_demo_begins_with_its_delivered_list() {
        TrustStore store = TrustStore.of(directory);

        store.replace(SignedList.read(PUBLISHED.resolve("trust/list.json")), change());

        assertThat(store.open().list().keys()).hasSize(3);
    }

    @Test
    void another_municipality_accepts_no_list_that_names_a_demonstration_key() {
        Scene scene = new Scene(directory);
        for (TrustedKey entry : List.of(
                entry(assembler(), Role.ASSEMBLER, "組立者", "Assembler", "*"),
                entry(vendor(), Role.VENDOR, "提供者", "Vendor", "*"))) {
            TrustList list = scene.list().with(entry, Scene.NOW);

            assertThatThrownBy(
                            () -> TrustStore.of(directory).replace(SignedList.of(list, scene.installation), change()))
                    .isInstanceOfSatisfying(
                            TrustException.class,
                            refused ->
                                    assertThat(refused.findings().get(0).code()).isEqualTo("list-demonstration-key"));
        }
        TrustList own = TrustList.first(
                "sample", Scene.NOW, List.of(entry(assembler(), Role.INSTALLATION, "見本市", "Sample City")));
        assertThatThrownBy(() -> TrustStore.of(directory).replace(SignedList.of(own, assembler()), change()))
                .hasMessageContaining("demonstration key");
    }

    @Test
    void another_municipality_starts_nothing_that_a_demonstration_key_signed() {
        Scene scene = new Scene(directory);
        LockedBundle calendar = scene.bundle("jp.example.calendar", "1.0.0");
        Lock lock = Scene.lock("sample", calendar);
        TrustList list = scene.list().with(entry(assembler(), Role.ASSEMBLER, "組立者", "Assembler", "*"), Scene.NOW);

        Verdict byLock = TrustCheck.of(list, scene.signed(lock, assembler()), Scene.TODAY, Accepted.NOTHING)
                .judge(lock, scene.contents())
                .all()
                .get(0);
        scene.sign(calendar, vendor());
        Verdict byItself = scene.verdict(list, calendar);

        assertThat(byLock.state()).isEqualTo(TrustState.NOT_LISTED);
        assertThat(byLock.finding().orElseThrow().code()).isEqualTo("lock-demonstration-key");
        assertThat(byItself.finding().orElseThrow().code()).isEqualTo("bundle-demonstration-key");
    }

    private static TrustedKey entry(SigningKey key, Role role, String ja, String en, String... bundles) {
        return new TrustedKey(
                key.verification(),
                new Holder(ja, en),
                role,
                List.of(bundles).stream().map(Allowance::parse).toList(),
                FROM,
                Optional.empty());
    }

    private static TrustChange change() {
        return new TrustChange(Scene.ANNA, Scene.NOW, "init", java.util.Map.of());
    }

    private static SigningKey assembler() {
        return SigningKey.read(PUBLISHED.resolve("demonstration-assembler.key"), () -> new char[0]);
    }

    private static SigningKey vendor() {
        return SigningKey.read(PUBLISHED.resolve("demonstration-vendor.key"), () -> new char[0]);
    }
}
