package org.yakuba.launcher.trust;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.trust.BundleName;
import org.yakuba.generations.trust.DetachedSignature;
import org.yakuba.generations.trust.Judgement;
import org.yakuba.generations.trust.SignedList;
import org.yakuba.generations.trust.SignedLock;
import org.yakuba.generations.trust.Statement;
import org.yakuba.generations.trust.TrustState;
import org.yakuba.generations.trust.VerificationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says of a file what this installation would say, or what a single public key says. */
@Command(name = "verify")
final class VerifyVerb extends TrustVerb {

    @Parameters(index = "0", paramLabel = "<jar|lock.json|list.json>")
    private Path file = Path.of("lock.json");

    @Option(names = "--with", paramLabel = "<key.pub>")
    private @Nullable Path with;

    @Override
    Reply run(Work work) {
        FileKind kind = FileKind.of(file);
        if (with != null) {
            return byKey(kind, VerificationKey.read(with), work);
        }
        work.store();
        return switch (kind) {
            case BUNDLE -> judged(work.trust().ofBundle(file), work);
            case LOCK -> judged(work.trust().ofLock(SignedLock.read(file)), work);
            case LIST -> list(work);
        };
    }

    private Reply byKey(FileKind kind, VerificationKey key, Work work) {
        Hash hash = Hash.of(file);
        Statement statement = switch (kind) {
            case BUNDLE -> {
                BundleName name = BundleName.of(file);
                yield Statement.bundle(hash, name.symbolicName(), name.version());
            }
            case LOCK -> Statement.lock(hash);
            case LIST -> Statement.list(hash);
        };
        boolean sound = key.verifies(statement, DetachedSignature.read(DetachedSignature.beside(file)));
        Map<String, String> values =
                Map.of("file", file.toString(), "key", key.id().text(), "hash", hash.hex());
        return new Reply(
                sound ? Reply.OK : Reply.UNTRUSTED,
                work.say(sound ? "verify.sound" : "verify.unsound", values) + "\n",
                Json.createObjectBuilder()
                        .add("sound", sound)
                        .add("key", key.id().text())
                        .add("sha256", hash.hex())
                        .build());
    }

    private Reply judged(Judgement judgement, Work work) {
        String signer = judgement
                .signer()
                .map(entry -> work.say(
                        "verify.signer",
                        Map.of(
                                "holder", entry.holder().in(work.locale()),
                                "key", entry.id().text())))
                .orElse("");
        Optional<Finding> finding = judgement.finding();
        var json = Json.createObjectBuilder().add("state", judgement.state().id());
        judgement.signer().ifPresent(entry -> json.add("signer", entry.toJson()));
        finding.ifPresent(reason -> json.add("finding", reason.toJson(work.locale())));
        Map<String, String> values =
                Map.of("file", file.toString(), "state", judgement.state().title(work.locale()), "signer", signer);
        return new Reply(
                judgement.state() == TrustState.TRUSTED ? Reply.OK : Reply.UNTRUSTED,
                work.say("verify.state", values) + "\n"
                        + finding.map(reason -> Reply.sentences(reason, work.locale()))
                                .orElse(""),
                json.build());
    }

    private Reply list(Work work) {
        SignedList list = SignedList.read(file);
        boolean inForce = work.store().begun()
                && work.store().open().list().hash().equals(list.list().hash());
        if (!inForce) {
            work.store().examine(list, work.now());
        }
        return Reply.ok(
                work.say(
                                inForce ? "verify.list.in-force" : "verify.list.may-follow",
                                Map.of(
                                        "file", file.toString(),
                                        "serial", Long.toString(list.list().serial()),
                                        "key", list.signature().key().text()))
                        + "\n",
                Json.createObjectBuilder()
                        .add("inForce", inForce)
                        .add("serial", list.list().serial())
                        .add("signedBy", list.signature().key().text())
                        .build());
    }
}
