package org.yakuba.generations.trust;

import java.util.Optional;
import org.yakuba.generations.Finding;
import org.yakuba.generations.LockedBundle;

/** A state with its signer, as far as the list knows that key, and the reason; for a trusted one that is a warning. */
public record Judgement(TrustState state, Optional<TrustedKey> signer, Optional<Finding> finding) {

    Verdict on(LockedBundle bundle) {
        return new Verdict(bundle, state, signer, finding);
    }
}
