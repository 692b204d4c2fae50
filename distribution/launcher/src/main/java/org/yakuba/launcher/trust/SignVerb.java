package org.yakuba.launcher.trust;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.Hash;
import org.yakuba.generations.trust.Signer;
import org.yakuba.generations.trust.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a bundle, a lock or a list; the signature lies beside the file, which stays as it is. */
@Command(name = "sign")
final class SignVerb extends TrustVerb {

    @Parameters(index = "0", paramLabel = "<jar|lock.json|list.json>")
    private Path file = Path.of("lock.json");

    @Option(names = "--key", paramLabel = "<file>", required = true)
    private Path key = Path.of("signing.key");

    @Option(names = "--passphrase", paramLabel = "<reference>")
    private @Nullable String passphrase;

    @Override
    Reply run(Work work) {
        FileKind kind = FileKind.of(file);
        SigningKey signing = SigningKey.read(
                key, () -> new Passphrase(Optional.ofNullable(passphrase), work.caller()).existing(key));
        Signer signer = new Signer(signing);
        Path signature = switch (kind) {
            case BUNDLE -> signer.signBundle(file);
            case LOCK -> signer.signLock(file);
            case LIST -> signer.signList(file);
        };
        String hash = Hash.of(file).hex();
        return Reply.ok(
                work.say(
                                "sign.done",
                                Map.of(
                                        "file", file.toString(),
                                        "signature", signature.toString(),
                                        "key", signing.id().text(),
                                        "hash", hash))
                        + "\n",
                Json.createObjectBuilder()
                        .add("kind", kind.name().toLowerCase(Locale.ROOT))
                        .add("sha256", hash)
                        .add("signature", signature.toString())
                        .add("key", signing.id().text())
                        .build());
    }
}
