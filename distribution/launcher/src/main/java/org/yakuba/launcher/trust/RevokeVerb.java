package org.yakuba.launcher.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.trust.KeyId;
import org.yakuba.generations.trust.SignedList;
import org.yakuba.generations.trust.TrustList;
import org.yakuba.generations.trust.VerificationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws trust from a key or from a bundle, for good. */
@Command(name = "revoke")
final class RevokeVerb extends TrustVerb {

    @Mixin
    private InstallationKey key = new InstallationKey();

    @Parameters(index = "0", paramLabel = "<key|jar|sha256>")
    private String which = "";

    @Option(names = "--reason", paramLabel = "<text>", required = true)
    private String reason = "";

    @Option(names = "--even-serving")
    private boolean evenServing;

    @Override
    Reply run(Work work) {
        if (reason.isBlank()) {
            throw Work.refused("reason-needed", "--reason", Map.of());
        }
        TrustList list = work.store().open().list();
        String subject = subject();
        TrustList next = revoked(list, subject, work);
        List<String> stopping = stopping(next, work);
        if (!stopping.isEmpty() && !evenServing) {
            throw Work.refused(
                    "revokes-serving",
                    subject,
                    Map.of("count", Integer.toString(stopping.size()), "bundles", some(stopping)));
        }
        Map<String, String> values =
                Map.of("which", subject, "reason", reason, "bundles", stopping.isEmpty() ? "-" : some(stopping));
        String sentence = work.say(stopping.isEmpty() ? "revoke.done" : "revoke.serving", values);
        return new ListChange(work, "revoke", Map.of("of", subject, "reason", reason))
                .apply(SignedList.of(next, key.read(work)), sentence);
    }

    /** The key id or the hash that is meant. */
    private String subject() {
        if (KeyId.isKeyId(which) || which.matches("[0-9a-f]{64}")) {
            return which;
        }
        return which.endsWith(".jar")
                ? Hash.of(Path.of(which)).hex()
                : VerificationKey.read(Path.of(which)).id().text();
    }

    private TrustList revoked(TrustList list, String subject, Work work) {
        boolean isKey = KeyId.isKeyId(subject);
        boolean already = isKey
                ? list.revocation(new KeyId(subject)).isPresent()
                : list.revocation(new Hash(subject)).isPresent();
        if (already) {
            throw Work.refused("revoked-already", subject, Map.of());
        }
        return isKey
                ? list.revoking(new KeyId(subject), work.today(), reason, work.now())
                : list.revoking(new Hash(subject), work.today(), reason, work.now());
    }

    /** What serves now and would not start again. */
    private static List<String> stopping(TrustList next, Work work) {
        if (work.generations().current().isEmpty()) {
            return List.of();
        }
        Generation current = work.generations().current().get();
        return work.trust().wouldStop(next, current).stream()
                .map(LockedBundle::symbolicName)
                .toList();
    }

    private static String some(List<String> names) {
        return names.size() <= 5
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 5)) + ", … (" + names.size() + ")";
    }
}
