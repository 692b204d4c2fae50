package org.yakuba.generations.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.plan.Examination;

/** Asks of a planned target whether its bundles are trusted: when it is planned, and again before it is applied. */
public final class TrustExamination implements Examination {
    private final InstallationTrust trust;

    public TrustExamination(InstallationTrust trust) {
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
