package org.yakuba.generations.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.trust.Contents;
import org.yakuba.generations.trust.InstallationTrust;
import org.yakuba.generations.trust.SignedLock;

/** Is every bundle of the target trusted by this installation. */
final class Trusted implements Examination {
    private final InstallationTrust trust;

    Trusted(InstallationTrust trust) {
        this.trust = trust;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Path base = subject.file(subject.base());
        SignedLock signed =
                new SignedLock(Lock.read(base), subject.base(), subject.signature(subject.base()), base.toString());
        return trust.ofPlan(signed, subject.lock(), contents(subject)).findings();
    }

    private static Contents contents(Subject subject) {
        return new Contents() {
            @Override
            public Path file(Hash bundle) {
                return subject.file(bundle);
            }

            @Override
            public Optional<Path> signature(Hash bundle) {
                return subject.signature(bundle);
            }
        };
    }
}
