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

    @Parameters(index = "0", paramLabel = "<key id|key.pub|jar|sha256>")
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
        TrustList next = revoked(list, work);
        List<String> stopping = stopping(next, work);
        if (!stopping.isEmpty() && !evenServing) {
            throw Work.refused(
                    "revokes-serving",
                    which,
                    Map.of("count", Integer.toString(stopping.size()), "bundles", some(stopping)));
        }
        Map<String, String> values =
                Map.of("which", which, "reason", reason, "bundles", stopping.isEmpty() ? "-" : some(stopping));
        String sentence = work.say(stopping.isEmpty() ? "revoke.done" : "revoke.serving", values);
        return new ListChange(work, "revoke", Map.of("of", which, "reason", reason))
                .apply(SignedList.of(next, key.read(work)), sentence);
    }

    private TrustList revoked(TrustList list, Work work) {
        if (which.matches("[0-9a-f]{64}")) {
            return bundle(list, new Hash(which), work);
        }
        if (which.endsWith(".jar")) {
            return bundle(list, Hash.of(Path.of(which)), work);
        }
        KeyId id = KeyId.isKeyId(which)
                ? new KeyId(which)
                : VerificationKey.read(Path.of(which)).id();
        if (list.revocation(id).isPresent()) {
            throw Work.refused("revoked-already", which, Map.of());
        }
        return list.revoking(id, work.today(), reason, work.now());
    }

    private TrustList bundle(TrustList list, Hash hash, Work work) {
        if (list.revocation(hash).isPresent()) {
            throw Work.refused("revoked-already", which, Map.of());
        }
        return list.revoking(hash, work.today(), reason, work.now());
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
