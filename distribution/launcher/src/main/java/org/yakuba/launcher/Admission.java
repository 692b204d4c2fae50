package org.yakuba.launcher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.trust.InstallationTrust;
import org.yakuba.generations.trust.Verdict;
import org.yakuba.generations.trust.Verdicts;

/** Which locked bundles may start. A bad one is left out and the rest starts. */
record Admission(List<LockedBundle> admitted, List<Boot.LeftOut> refused) {

    static Admission of(Installation installation, Clock clock, Generation generation, Lock lock, Set<String> stuck) {
        Verdicts verdicts = new InstallationTrust(installation, clock).atStart(generation, lock);
        List<LockedBundle> admitted = new ArrayList<>();
        List<Boot.LeftOut> refused = new ArrayList<>();
        for (Verdict verdict : verdicts.all()) {
            LockedBundle bundle = verdict.bundle();
            if (!verdict.trusted()) {
                refused.add(new Boot.LeftOut(bundle, verdict.finding().orElseThrow()));
            } else if (stuck.contains(bundle.hash().hex())) {
                refused.add(new Boot.LeftOut(bundle, finding("stuck", bundle)));
            } else {
                admitted.add(bundle);
            }
        }
        return new Admission(admitted, refused);
    }

    private static Finding finding(String code, LockedBundle bundle) {
        return Finding.error(
                Admission.class,
                code,
                bundle.id(),
                Map.of("bundle", bundle.symbolicName(), "version", bundle.version(), "vendor", bundle.vendor()));
    }
}
