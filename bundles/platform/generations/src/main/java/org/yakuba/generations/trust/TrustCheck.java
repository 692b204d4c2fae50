package org.yakuba.generations.trust;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

/**
 * Judges the bundles of a lock by one trust list. A bundle is trusted when its content is in the base lock that a
 * listed assembler signed, or when a listed key that may sign its name and version signed it; and when neither it nor
 * the key was revoked.
 *
 * <p>The dates of a key decide about what comes new. What an installation accepted while the key was valid goes on
 * with a warning after its last day: a date must not stop a city hall, a revocation must.
 */
public final class TrustCheck {
    private final SignatureCheck signatures;
    private final TrustList list;
    private final Judgement assembler;
    private final Map<Hash, LockedBundle> covered;

    private TrustCheck(TrustList list, SignedLock base, LocalDate today, Accepted accepted) {
        this.list = list;
        this.signatures = new SignatureCheck(list, base.lock().municipality(), today, accepted);
        this.assembler = signatures.lock(base);
        this.covered = base.lock().bundles().stream()
                .collect(Collectors.toMap(LockedBundle::hash, Function.identity(), (one, same) -> one));
    }

    public static TrustCheck of(TrustList list, SignedLock base, LocalDate today, Accepted accepted) {
        return new TrustCheck(list, base, today, accepted);
    }

    /** Every bundle of {@code lock}, hashed and verified on all processors. */
    public Verdicts judge(Lock lock, Contents contents) {
        return new Verdicts(lock.bundles().parallelStream()
                .map(bundle -> judge(bundle, contents))
                .toList());
    }

    /** Why {@code lock} must not be planned, applied or reverted to; empty when it may. */
    public List<Finding> refusals(Lock lock, Contents contents) {
        return judge(lock, contents).refusals();
    }

    private Verdict judge(LockedBundle bundle, Contents contents) {
        Optional<Revocation> revocation = list.revocation(bundle.hash());
        if (revocation.isPresent()) {
            return refused(
                    bundle,
                    TrustState.REVOKED,
                    "bundle-revoked",
                    Map.of(
                            "on", revocation.get().on().toString(),
                            "reason", revocation.get().reason()));
        }
        if (!Files.exists(contents.file(bundle.hash()))) {
            return refused(bundle, TrustState.TAMPERED, "bundle-missing", Map.of());
        }
        Hash actual = Hash.of(contents.file(bundle.hash()));
        if (!actual.equals(bundle.hash())) {
            return refused(bundle, TrustState.TAMPERED, "bundle-content", Map.of("actual", actual.hex()));
        }
        LockedBundle original = covered.get(bundle.hash());
        Judgement own = signatures.bundle(bundle, contents);
        if (original == null) {
            return own.on(bundle);
        }
        if (own.state() == TrustState.REVOKED) {
            return own.on(bundle);
        }
        if (!original.symbolicName().equals(bundle.symbolicName())
                || !original.version().equals(bundle.version())) {
            return refused(
                    bundle,
                    TrustState.TAMPERED,
                    "bundle-name",
                    Map.of("actual", original.symbolicName() + " " + original.version()));
        }
        Judgement byLock = signatures.allowed(assembler, bundle);
        return byLock.state() == TrustState.TRUSTED || own.state() != TrustState.TRUSTED
                ? byLock.on(bundle)
                : own.on(bundle);
    }

    private Verdict refused(LockedBundle bundle, TrustState state, String code, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(SignatureCheck.values(bundle));
        values.putAll(more);
        return new Verdict(
                bundle,
                state,
                Optional.empty(),
                Optional.of(Finding.error(TrustCheck.class, code, bundle.id(), values)));
    }

    /** What the list says of the signature over the base lock itself. */
    public Judgement ofLock() {
        return assembler;
    }
}
