package org.yakuba.assembly;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yakuba.generations.Lock;
import org.yakuba.generations.trust.DemonstrationKey;
import org.yakuba.generations.trust.SigningKey;
import org.yakuba.generations.trust.Statement;

/** Who signs the locks. The made-up municipality is signed with the published demonstration key and brings its trust list. */
record Seal(Optional<SigningKey> assembler, Optional<Path> demonstration) {
    /** Set by whoever builds, never an argument: arguments are seen by everybody on the machine. */
    static final String PASSPHRASE = "YAKUBA_KEY_PASSPHRASE";

    static Seal of(Optional<Path> key, Optional<Path> demonstration) {
        return new Seal(key.map(file -> SigningKey.read(file, Seal::passphrase)), demonstration);
    }

    /** The files that sealing adds to a distribution; none if nobody signs it. */
    Map<String, byte[]> files(Lock lock) {
        Map<String, byte[]> files = new TreeMap<>();
        boolean demo = lock.municipality().equals(DemonstrationKey.MUNICIPALITY);
        Optional<SigningKey> key = assembler;
        if (demo && demonstration.isPresent()) {
            Path directory = demonstration.get();
            key = Optional.of(SigningKey.read(directory.resolve("demonstration-assembler.key"), Seal::passphrase));
            Inputs.read(directory.resolve("trust")).forEach((path, content) -> files.put("trust/" + path, content));
        }
        key.ifPresent(signer -> files.put(
                "lock.json.sig",
                signer.sign(Statement.lock(lock.hash())).toJson().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static char[] passphrase() {
        return Optional.ofNullable(System.getenv(PASSPHRASE)).orElse("").toCharArray();
    }
}
