package org.yakuba.launcher.trust;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.trust.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a key pair. */
@Command(name = "keygen")
final class KeygenVerb extends TrustVerb {

    @Parameters(index = "0", paramLabel = "<file>")
    private Path file = Path.of("signing.key");

    @Option(names = "--passphrase", paramLabel = "<reference>")
    private @Nullable String passphrase;

    @Override
    Reply run(Work work) {
        SigningKey key = SigningKey.generate();
        key.write(file, new Passphrase(Optional.ofNullable(passphrase), work.caller()).fresh(file));
        Path published = SigningKey.publicFile(file);
        Map<String, String> values = Map.of(
                "key", key.id().text(),
                "fingerprint", key.verification().fingerprint().hex(),
                "private", file.toString(),
                "public", published.toString());
        return Reply.ok(
                work.say(passphrase == null ? "keygen.open" : "keygen.sealed", values) + "\n",
                Json.createObjectBuilder()
                        .add("key", key.id().text())
                        .add("fingerprint", key.verification().fingerprint().hex())
                        .add("privateKey", file.toString())
                        .add("publicKey", published.toString())
                        .build());
    }
}
