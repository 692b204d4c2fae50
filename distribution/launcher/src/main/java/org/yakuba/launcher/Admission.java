package org.yakuba.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.trust.InstallationTrust;
import org.yakuba.generations.trust.TrustException;
import org.yakuba.generations.trust.Verdict;
import org.yakuba.generations.trust.Verdicts;

/** Which locked bundles may start. A bad one is left out and the rest starts. */
record Admission(List<LockedBundle> admitted, List<Boot.LeftOut> refused) {

    /** Throws {@link TrustException} when the launcher itself is not trusted, or nothing of the lock is. */
    static Admission of(InstallationTrust trust, Generation generation, Lock lock, Set<String> stuck) {
        Verdicts verdicts = trust.atStart(generation, lock);
        List<Finding> launcher = trust.runtime(generation, lock);
        if (!launcher.isEmpty()) {
            throw new TrustException(launcher);
        }
        if (verdicts.admitted().isEmpty() && !lock.bundles().isEmpty()) {
            throw new TrustException(verdicts.refusals());
        }
        List<LockedBundle> admitted = new ArrayList<>();
        List<Boot.LeftOut> refused = new ArrayList<>();
        for (Verdict verdict : verdicts.all()) {
            LockedBundle bundle = verdict.bundle();
            if (!verdict.trusted()) {
                refused.add(new Boot.LeftOut(bundle, verdict.finding().orElseThrow()));
            } else if (stuck.contains(bundle.hash().hex())) {
                refused.add(new Boot.LeftOut(bundle, stuck(bundle)));
            } else {
                admitted.add(bundle);
            }
        }
        return new Admission(admitted, refused);
    }

    private static Finding stuck(LockedBundle bundle) {
        return Finding.error(
                Admission.class,
                "stuck",
                bundle.id(),
                Map.of("bundle", bundle.symbolicName(), "version", bundle.version(), "vendor", bundle.vendor()));
    }
}
