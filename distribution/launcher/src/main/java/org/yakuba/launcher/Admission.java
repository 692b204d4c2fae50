package org.yakuba.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

/** Which locked bundles may start. A bad one is left out and the rest starts. */
record Admission(List<LockedBundle> admitted, List<Boot.LeftOut> refused) {

    static Admission of(Installation installation, Generation generation, Lock lock) {
        GenerationStore store = installation.store();
        List<LockedBundle> admitted = new ArrayList<>();
        List<Boot.LeftOut> refused = new ArrayList<>();
        for (LockedBundle bundle : lock.bundles()) {
            if (store.blobs().intact(bundle.hash())) {
                admitted.add(bundle);
            } else {
                refused.add(new Boot.LeftOut(
                        bundle,
                        Finding.error(
                                Admission.class,
                                "tampered",
                                bundle.id(),
                                Map.of("bundle", bundle.symbolicName(), "vendor", bundle.vendor()))));
            }
        }
        return new Admission(admitted, refused);
    }
}
