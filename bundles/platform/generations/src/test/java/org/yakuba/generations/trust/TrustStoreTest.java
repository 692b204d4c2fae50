package org.yakuba.generations.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakuba.generations.Hash;

@Tag("RT-20")
class TrustStoreTest {
    @TempDir
    Path directory;

    Scene scene;
    Path data;
    TrustStore store;
    TrustList first;
    TrustList second;

    @BeforeEach
    void begin() {
        scene = new Scene(directory);
        data = directory.resolve("data");
        store = TrustStore.of(data);
        first = scene.list();
        second = first.revoking(Hash.of("bad bundle"), Scene.TODAY, "wrong holidays", Scene.NOW);
        store.replace(SignedList.of(first, scene.installation), scene.change("init"));
    }

    @Test
    void puts_the_next_list_in_force() {
        replace(second);

        assertThat(store.open().list()).isEqualTo(second);
        assertThat(store.directory()).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void an_installation_without_a_list_says_how_to_make_one() {
        assertRefused(() -> TrustStore.of(directory.resolve("empty")).open(), "list-missing", "yakuba trust init");
    }

    @Test
    void an_old_list_that_is_put_back_is_refused() {
        keep();
        replace(second);
        putBack(store.directory(), "list.json", "list.json.sig");

        assertRefused(() -> store.open(), "list-old", "2");
    }

    @Test
    void the_whole_directory_put_back_is_still_known_as_old() {
        keep();
        replace(second);
        putBack(store.directory(), "list.json", "list.json.sig", "serial", "history.jsonl");

        assertRefused(() -> store.open(), "list-old", "2");
    }

    @Test
    void a_lost_list_is_not_a_first_list() throws IOException {
        Files.delete(store.file());

        assertRefused(() -> store.open(), "list-lost", "1");
        assertRefused(() -> replace(first), "list-forked", "1");
    }

    @Test
    void a_newer_list_replaces_one_that_was_lost() throws IOException {
        Files.delete(store.file());

        replace(second);

        assertThat(store.open().list()).isEqualTo(second);
    }

    @Test
    void a_changed_list_is_refused() throws IOException {
        String text = Files.readString(store.file());
        Files.writeString(store.file(), text.replace("jp.example.*", "*"));

        assertRefused(
                () -> store.open(), "list-tampered", scene.installation.id().text());
    }

    @Test
    void a_list_that_hides_something_in_other_json_is_refused() throws IOException {
        Files.writeString(store.file(), Files.readString(store.file()).replace("{\n    \"format\"", "{ \"format\""));

        assertRefused(() -> store.open(), "list-tampered", "list.json");
    }

    @Test
    void a_list_by_another_key_is_refused() {
        assertRefused(
                () -> store.replace(SignedList.of(second, scene.vendor), scene.change("import")),
                "list-other-key",
                scene.vendor.id().text());
        assertThat(store.open().list()).isEqualTo(first);
    }

    @Test
    void a_list_without_progress_is_refused() {
        replace(second);
        TrustList other = first.revoking(Hash.of("another"), Scene.TODAY, "other", Scene.NOW);

        assertRefused(() -> replace(other), "list-forked", "2");
        assertRefused(() -> replace(first), "list-old", "1");
    }

    @Test
    void a_list_that_forgets_a_revocation_is_refused() {
        replace(second);
        TrustList forgetting = new TrustList(3, "sample", Scene.NOW, second.keys(), List.of(), List.of());

        assertRefused(
                () -> replace(forgetting), "list-forgets", Hash.of("bad bundle").hex());
    }

    @Test
    void a_list_of_another_municipality_is_refused() {
        TrustList elsewhere = new TrustList(2, "elsewhere", Scene.NOW, first.keys(), List.of(), List.of());

        assertRefused(() -> replace(elsewhere), "list-other-municipality", "elsewhere");
    }

    @Test
    void a_list_that_nobody_could_follow_is_refused() {
        TrustList last = first.revoking(scene.installation.id(), Scene.TODAY, "lost", Scene.NOW);

        assertRefused(() -> replace(last), "list-no-installation-key", "installation");
    }

    @Test
    void the_installations_key_hands_over_to_the_next_one() {
        SigningKey next = SigningKey.generate();
        TrustList both = first.with(Scene.entry(next, Role.INSTALLATION), Scene.NOW);
        replace(both);
        TrustList handedOver = both.revoking(scene.installation.id(), Scene.TODAY, "handed over", Scene.NOW);
        replace(handedOver);

        assertThat(store.open().list()).isEqualTo(handedOver);
        TrustList after = handedOver.revoking(Hash.of("x"), Scene.TODAY, "x", Scene.NOW);
        assertRefused(() -> replace(after), "list-other-key", next.id().text());
        store.replace(SignedList.of(after, next), scene.change("revoke"));
        assertThat(store.open().list()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"history", "next-list", "next-signature", "serial", "list", "signature", "cleaned-signature"})
    void a_crash_at_every_step_leaves_the_old_or_the_new_list_and_the_next_change_works(String step) {
        TrustStore crashing = TrustStore.of(data, reached -> {
            if (reached.equals(step)) {
                throw new IllegalStateException("power gone at " + reached);
            }
        });
        assertThatThrownBy(() -> crashing.replace(SignedList.of(second, scene.installation), scene.change("revoke")))
                .hasMessageContaining("power gone");

        TrustStore restarted = TrustStore.of(data);
        TrustList after = restarted.open().list();
        assertThat(after).isIn(first, second);
        TrustList next = after.revoking(Hash.of("next"), Scene.TODAY, "next", Scene.NOW);
        restarted.replace(SignedList.of(next, scene.installation), scene.change("revoke"));
        assertThat(restarted.open().list()).isEqualTo(next);
        assertThat(restarted.historyProblem()).isEmpty();
    }

    @Test
    void the_history_tells_who_changed_what_in_a_chain() {
        replace(second);

        assertThat(store.history().entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.getJsonObject("actor").getString("name"))
                        .isEqualTo("anna"));
        assertThat(store.historyProblem()).isEmpty();
    }

    @Test
    void a_changed_and_a_cut_history_are_noticed() throws IOException {
        replace(second);
        Path file = store.directory().resolve("history.jsonl");
        String text = Files.readString(file);

        Files.writeString(file, text.replaceFirst("anna", "otto"));
        assertThat(store.historyProblem().orElseThrow().cause(Locale.ENGLISH)).contains("line 2");
        Files.writeString(file, text.substring(0, text.indexOf('\n') + 1));
        assertThat(store.historyProblem().orElseThrow().cause(Locale.JAPANESE)).contains("2 行目");
    }

    @Test
    void a_line_that_a_crash_left_unfinished_is_written_over() throws IOException {
        Path file = store.directory().resolve("history.jsonl");
        Files.writeString(file, "{\"n\":2,\"when\":\"2026", StandardOpenOption.APPEND);

        replace(second);

        assertThat(store.history().entries()).hasSize(2);
        assertThat(store.historyProblem()).isEmpty();
    }

    @Test
    void the_same_list_has_the_same_bytes_and_signature() {
        assertThat(SignedList.of(first, scene.installation).signature().toJson())
                .isEqualTo(SignedList.of(TrustList.parse(first.toJson(), "copy"), scene.installation)
                        .signature()
                        .toJson());
    }

    private void replace(TrustList list) {
        store.replace(SignedList.of(list, scene.installation), scene.change("revoke"));
    }

    private void keep() {
        try (Stream<Path> files = Files.list(store.directory())) {
            Path kept = Files.createDirectories(directory.resolve("kept"));
            for (Path file : files.toList()) {
                Files.copy(file, kept.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putBack(Path target, String... names) {
        try {
            for (String name : names) {
                Files.copy(
                        directory.resolve("kept").resolve(name),
                        target.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(ThrowingCallable action, String code, String named) {
        assertThatThrownBy(action).isInstanceOfSatisfying(TrustException.class, refused -> {
            var finding = refused.findings().get(0);
            assertThat(finding.code()).isEqualTo(code);
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(finding.cause(locale)).doesNotContain("{");
                assertThat(finding.cause(locale) + finding.fix(locale)).contains(named);
            }
        });
    }
}
