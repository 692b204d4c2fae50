package org.yakuba.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

/** Which locked bundles may start. A bad one is left out and the rest starts. */
record Admission(List<LockedBundle> admitted, List<Boot.LeftOut> refused) {

    static Admission of(Installation installation, Generation generation, Lock lock, Set<String> stuck) {
        GenerationStore store = installation.store();
        List<LockedBundle> admitted = new ArrayList<>();
        List<Boot.LeftOut> refused = new ArrayList<>();
        for (LockedBundle bundle : lock.bundles()) {
            String refusal = stuck.contains(bundle.hash().hex())
                    ? "stuck"
                    : store.blobs().intact(bundle.hash()) ? "" : "tampered";
            if (refusal.isEmpty()) {
                admitted.add(bundle);
            } else {
                refused.add(new Boot.LeftOut(bundle, finding(refusal, bundle)));
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
