package org.yakuba.generations.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Hash;

@Tag("RT-20")
class SigningKeyTest {
    private static final Statement STATEMENT = Statement.lock(Hash.of("lock"));

    @TempDir
    Path directory;

    @Test
    void signs_the_same_statement_with_the_same_bytes() {
        SigningKey key = SigningKey.generate();

        assertThat(key.sign(STATEMENT).toJson()).isEqualTo(key.sign(STATEMENT).toJson());
    }

    @Test
    void reads_back_what_it_wrote_and_signs_alike() {
        Path file = directory.resolve("assembler.key");
        SigningKey key = SigningKey.generate();
        key.write(file, Optional.empty());

        SigningKey read = SigningKey.read(file, () -> new char[0]);

        assertThat(read.id()).isEqualTo(key.id());
        assertThat(read.sign(STATEMENT)).isEqualTo(key.sign(STATEMENT));
        assertThat(VerificationKey.read(SigningKey.publicFile(file))).isEqualTo(key.verification());
    }

    @Test
    void derives_the_public_half_that_the_standard_gives() throws Exception {
        Path file = directory.resolve("rfc8032.key");
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] head = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] pkcs8 = new byte[head.length + seed.length];
        System.arraycopy(head, 0, pkcs8, 0, head.length);
        System.arraycopy(seed, 0, pkcs8, head.length, seed.length);
        Files.writeString(file, new Pem(Pem.PRIVATE, pkcs8).text());

        byte[] encoded =
                SigningKey.read(file, () -> new char[0]).verification().key().getEncoded();

        assertThat(HexFormat.of().formatHex(encoded))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void opens_only_with_its_passphrase() {
        Path file = directory.resolve("sealed.key");
        SigningKey key = SigningKey.generate();
        key.write(file, Optional.of("blue horse".toCharArray()));

        assertThatThrownBy(() -> key.write(directory.resolve("other.key"), Optional.of("青い馬".toCharArray())))
                .hasMessageContaining("ASCII");
        assertThat(SigningKey.read(file, "blue horse"::toCharArray).id()).isEqualTo(key.id());
        assertThat(file).content().contains("ENCRYPTED PRIVATE KEY");
        assertThatThrownBy(() -> SigningKey.read(file, "red horse"::toCharArray))
                .isInstanceOfSatisfying(TrustException.class, refused -> {
                    assertThat(refused.findings().get(0).code()).isEqualTo("passphrase-wrong");
                    assertThat(refused.findings().get(0).cause(Locale.JAPANESE)).contains("パスフレーズ");
                    assertThat(refused.getMessage()).doesNotContain("red horse");
                });
    }

    @Test
    void opens_a_key_that_openssl_sealed() throws Exception {
        Path file = directory.resolve("openssl.key");
        Files.writeString(file, """
                -----BEGIN ENCRYPTED PRIVATE KEY-----
                MIGcMFgGCSqGSIb3DQEFDTBLMCoGCSqGSIb3DQEFDDAdBAhXoyaNJja0ZQIDCSfA
                MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBCepJtwKBn2gTgeXh/fu3aVBECd
                QCIcTWQuNQqXbkwZEaC1XfdPercHftJSw9Z495tYt69cHGVbGHAwY1iWo4E4SVVH
                niXL759Yh+d9ApOsc8wZ
                -----END ENCRYPTED PRIVATE KEY-----
                """);

        assertThat(SigningKey.read(file, "password"::toCharArray).id()).isNotNull();
    }

    @Test
    void keeps_the_private_half_from_others_and_never_writes_over_a_key() throws Exception {
        Path file = directory.resolve("own.key");
        SigningKey.generate().write(file, Optional.empty());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> SigningKey.generate().write(file, Optional.empty()))
                .isInstanceOf(TrustException.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void says_which_file_is_no_key() throws Exception {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear Anna");

        assertThatThrownBy(() -> SigningKey.read(file, () -> new char[0])).hasMessageContaining("letter.txt");
        assertThatThrownBy(() -> VerificationKey.read(file)).hasMessageContaining("letter.txt");
    }

    @Test
    void a_signature_over_one_thing_stands_for_no_other() {
        SigningKey key = SigningKey.generate();
        Hash hash = Hash.of("content");
        DetachedSignature lock = key.sign(Statement.lock(hash));

        assertThat(key.verification().verifies(Statement.lock(hash), lock)).isTrue();
        assertThat(key.verification().verifies(Statement.list(hash), lock)).isFalse();
        assertThat(key.verification().verifies(Statement.lock(Hash.of("other")), lock))
                .isFalse();
        assertThat(SigningKey.generate().verification().verifies(Statement.lock(hash), lock))
                .isFalse();
    }

    @Test
    void a_name_cannot_smuggle_a_line_into_a_statement() {
        assertThatThrownBy(() -> Statement.bundle(Hash.of(""), "jp.example\nversion:9", "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
