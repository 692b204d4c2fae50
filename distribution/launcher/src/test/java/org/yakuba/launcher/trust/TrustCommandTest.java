package org.yakuba.launcher.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Approvals;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.launcher.cli.Terminal;
import org.yakuba.launcher.cli.Yakuba;

@Tag("RT-20")
@Tag("RT-32")
class TrustCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    Path directory;

    Path home;
    Path data;
    Path core;
    String said = "";

    @BeforeEach
    void unzip() throws IOException {
        home = Files.createDirectories(directory.resolve("home"));
        data = directory.resolve("data");
        core = jar(Files.createDirectories(home.resolve("bundles")).resolve("core.jar"), "org.yakuba.core", "1.0.0");
        lock(Json.createObjectBuilder().build());
        run("anna", "trust", "keygen", file("assembler.key"));
        run("anna", "trust", "keygen", file("vendor.key"));
        run("anna", "trust", "sign", home.resolve("lock.json").toString(), "--key", file("assembler.key"));
    }

    @Test
    void an_installation_begins_trusts_an_assembler_and_a_vendor_and_shows_it_in_both_languages() throws IOException {
        assertThat(begin()).isZero();
        assertThat(vendor()).isZero();

        assertThat(run("anna", "trust", "list", "--lang", "en")).isZero();
        assertThat(said).contains("sample, serial 3", "assembler", "Example Ltd", "jp.example.*@[1.0.0,2.0.0)");
        assertThat(run("anna", "trust", "list", "--lang", "ja")).isZero();
        assertThat(said).contains("通番 3", "組立者", "見本ベンダー");
        JsonObject json = json("trust", "list");
        assertThat(json.getInt("serial")).isEqualTo(3);
        assertThat(Files.getPosixFilePermissions(data.resolve("trust/installation.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_vendors_jar_is_verified_before_and_after_it_is_signed() throws IOException {
        begin();
        vendor();
        Path calendar = jar(directory.resolve("calendar.jar"), "jp.example.calendar", "1.2.0");

        assertThat(run("anna", "trust", "verify", calendar.toString(), "--lang", "en"))
                .isEqualTo(6);
        assertThat(said).contains("calendar.jar: unsigned", "yakuba trust sign");
        assertThat(run("vera", "trust", "sign", calendar.toString(), "--key", file("vendor.key")))
                .isZero();
        assertThat(run("anna", "trust", "verify", calendar.toString(), "--lang", "en"))
                .isZero();
        assertThat(said).contains("trusted, signed by Example Ltd");
        assertThat(run("vera", "trust", "verify", calendar.toString(), "--with", file("vendor.key.pub")))
                .isZero();
        assertThat(run("vera", "trust", "verify", calendar.toString(), "--with", file("assembler.key.pub")))
                .isEqualTo(6);
        assertThat(run("anna", "trust", "verify", core.toString())).isZero();
        assertThat(run("anna", "trust", "verify", home.resolve("lock.json").toString()))
                .isZero();
        assertThat(run(
                        "anna",
                        "trust",
                        "verify",
                        data.resolve("trust/list.json").toString()))
                .isZero();
    }

    @Test
    void revoking_what_serves_needs_to_be_meant() {
        begin();
        installation().initialise(Actor.systemUser("anna"), NOW);
        String hash = Hash.of(core).hex();

        assertThat(run("anna", "trust", "revoke", hash, "--reason", "wrong", "--lang", "en"))
                .isEqualTo(3);
        assertThat(said).contains("org.yakuba.core", "--even-serving");
        assertThat(run("anna", "trust", "revoke", hash, "--reason", "wrong", "--even-serving", "--lang", "en"))
                .isZero();
        assertThat(said).contains("not after it: org.yakuba.core");
        assertThat(run("anna", "trust", "verify", core.toString(), "--lang", "ja"))
                .isEqualTo(6);
        assertThat(said).contains("失効");
    }

    @Test
    void a_key_that_serves_nothing_is_revoked_at_once_and_only_once() {
        begin();
        vendor();
        String key = json("trust", "list").getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                .filter(entry -> entry.getString("role").equals("vendor"))
                .map(entry -> entry.getString("id"))
                .findFirst()
                .orElseThrow();

        assertThat(run("anna", "trust", "revoke", key, "--reason", "鍵の盗難")).isZero();
        assertThat(run("anna", "trust", "list")).isZero();
        assertThat(said).contains("失効した鍵", "鍵の盗難");
        assertThat(run("anna", "trust", "revoke", key, "--reason", "again")).isEqualTo(3);
    }

    @Test
    void an_entry_grows_by_what_is_added_to_it() {
        begin();
        vendor();

        assertThat(run(
                        "anna",
                        "trust",
                        "add",
                        file("vendor.key.pub"),
                        "--bundle",
                        "jp.other.tax",
                        "--to",
                        "2028-03-31"))
                .isZero();
        assertThat(run("anna", "trust", "list", "--json")).isZero();
        assertThat(said).contains("jp.example.*", "jp.other.tax", "2028-03-31", "Example Ltd");
    }

    @Test
    void what_is_missing_is_said_with_exit_code_3() {
        assertThat(run("anna", "trust", "list", "--lang", "en")).isEqualTo(3);
        assertThat(said).contains("no trust list yet", "yakuba trust init");
        begin();
        assertThat(run("anna", "trust", "init", "--lang", "en")).isEqualTo(3);
        assertThat(run("anna", "trust", "add", file("vendor.key.pub"), "--lang", "en"))
                .isEqualTo(3);
        assertThat(said).contains("--bundle");
        assertThat(run("anna", "trust", "add", file("vendor.key.pub"), "--bundle", "jp.*x"))
                .isEqualTo(3);
        assertThat(run("anna", "trust", "revoke", "x")).isEqualTo(2);
        assertThat(run("anna", "trust", "sign", home.resolve("nothing.jar").toString(), "--key", file("vendor.key")))
                .isEqualTo(1);
    }

    @Test
    void a_list_signed_elsewhere_is_imported_and_an_old_one_is_not() throws IOException {
        begin();
        Path former = Files.copy(data.resolve("trust/list.json"), directory.resolve("former.json"));
        Files.copy(data.resolve("trust/list.json.sig"), directory.resolve("former.json.sig"));
        Path next = directory.resolve("next.json");
        Files.writeString(
                next, Files.readString(data.resolve("trust/list.json")).replace("\"serial\": 2", "\"serial\": 7"));

        assertThat(run("anna", "trust", "import", next.toString())).isEqualTo(3);
        assertThat(run("anna", "trust", "sign", next.toString(), "--key", file("data/trust/installation.key")))
                .isZero();
        assertThat(run("anna", "trust", "verify", next.toString())).isZero();
        assertThat(run("anna", "trust", "import", next.toString())).isZero();
        assertThat(run("anna", "trust", "import", former.toString(), "--lang", "en"))
                .isEqualTo(3);
        assertThat(said).contains("only moves forward");
    }

    @Test
    void the_history_names_who_and_no_secret() throws IOException {
        Path phrase = Files.writeString(directory.resolve("phrase"), "correct horse\n");
        assertThat(run("anna", "trust", "init", "--passphrase", "file:" + phrase))
                .isZero();
        assertThat(run("ben", "trust", "add", file("vendor.key.pub"), "--holder-en", "V", "--bundle", "jp.example.*"))
                .isEqualTo(3);
        assertThat(said).contains("パスフレーズ");
        assertThat(run(
                        "ben",
                        "trust",
                        "add",
                        file("vendor.key.pub"),
                        "--holder-en",
                        "V",
                        "--bundle",
                        "jp.example.*",
                        "--passphrase",
                        "env:PHRASE"))
                .isZero();
        assertThat(run("ben", "trust", "list", "--passphrase", "correct horse")).isEqualTo(2);

        assertThat(run("anna", "trust", "history", "--lang", "en")).isZero();
        assertThat(said).contains("anna", "ben", "init", "add", "unbroken");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("correct horse");
            }
        }
        Files.writeString(
                data.resolve("trust/history.jsonl"),
                Files.readString(data.resolve("trust/history.jsonl")).replace("anna", "otto"));
        assertThat(run("anna", "trust", "history", "--lang", "en")).isEqualTo(6);
    }

    @Test
    void a_passphrase_on_the_command_line_is_not_repeated() {
        assertThat(run("anna", "trust", "keygen", file("other.key"), "--passphrase", "correct horse", "--json"))
                .isEqualTo(3);
        assertThat(said).doesNotContain("correct horse").contains("env:");
    }

    @Test
    @Tag("RT-31")
    void a_change_of_trust_waits_for_a_second_person_where_the_lock_says_so() throws IOException {
        lock(Json.createObjectBuilder()
                .add(Approvals.PID, Json.createObjectBuilder().add("trust:Integer", 2))
                .build());

        assertThat(run("anna", "trust", "init", "--lang", "en")).isEqualTo(7);
        assertThat(said).contains("two people", "yakuba approve trust-");
        String id = Approvals.of(installation().store()).open().get(0).id();
        Path pending = data.resolve("trust/pending").resolve(id).resolve("list.json");
        assertThat(run("ben", "trust", "import", pending.toString())).isEqualTo(7);
        Approvals.of(installation().store()).approve(id, Actor.systemUser("ben"), NOW);
        assertThat(run("ben", "trust", "import", pending.toString())).isZero();
        assertThat(run("anna", "trust", "list")).isZero();
    }

    @Test
    void help_is_there_in_both_languages() {
        for (String verb : List.of("list", "init", "add", "revoke", "import", "keygen", "sign", "verify", "history")) {
            assertThat(run("anna", "trust", verb, "--help", "--lang", "en")).isZero();
            assertThat(said).contains("Usage:", "Examples:").doesNotContainPattern("[ぁ-ん]");
            assertThat(run("anna", "trust", verb, "--help", "--lang", "ja")).isZero();
            assertThat(said).containsPattern("[ぁ-ん]");
        }
    }

    private int begin() {
        int exit = run("anna", "trust", "init", "--holder-ja", "見本市", "--holder-en", "Sample City");
        return exit != 0
                ? exit
                : run(
                        "anna",
                        "trust",
                        "add",
                        file("assembler.key.pub"),
                        "--role",
                        "assembler",
                        "--holder-ja",
                        "見本市情報政策課",
                        "--holder-en",
                        "Sample City IT");
    }

    private int vendor() {
        return run(
                "anna",
                "trust",
                "add",
                file("vendor.key.pub"),
                "--holder-ja",
                "見本ベンダー",
                "--holder-en",
                "Example Ltd",
                "--bundle",
                "jp.example.*@[1.0,2.0)");
    }

    private Installation installation() {
        return new Installation(home, data);
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private JsonObject json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        run("anna", all.toArray(String[]::new));
        return CanonicalJson.parse(said, "answer").getJsonObject("result");
    }

    private int run(String user, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                stream,
                stream,
                Map.of("PHRASE", "correct horse"),
                user,
                home.toString(),
                false,
                Clock.fixed(NOW, ZoneOffset.UTC));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        int exit = Yakuba.run(terminal, all.toArray(String[]::new));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private void lock(JsonObject configurations) throws IOException {
        Hash hash = Hash.of(core);
        LockedBundle bundle = new LockedBundle(
                "org.yakuba:core:1.0.0", "org.yakuba.core", "1.0.0", hash, Files.size(core), "Yakuba", List.of());
        Lock lock =
                new Lock("sample", "1.0.0", "sample", List.of(), List.of(bundle), List.of(), configurations, List.of());
        Files.writeString(home.resolve("lock.json"), lock.toJson());
    }

    private static Path jar(Path file, String name, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        return file;
    }
}
