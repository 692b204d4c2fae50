package org.yakuba.generations.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;

/** What one installation says about trust at plan, at apply, at revert and at each start. */
public final class InstallationTrust {
    private final Installation installation;
    private final Clock clock;
    private final TrustStore trust;

    public InstallationTrust(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
        this.trust = TrustStore.of(installation.data());
    }

    public TrustStore store() {
        return trust;
    }

    /** Which bundles of {@code generation} may start, and why the others must not. Never throws for lack of trust. */
    public Verdicts atStart(Generation generation, Lock lock) {
        try {
            adoptFirst();
            return check(generation.base(), accepted(generation, lock))
                    .judge(lock, Contents.of(installation.store().blobs()));
        } catch (TrustException e) {
            return none(lock, e.findings().get(0));
        }
    }

    /**
     * Why a new generation may not be planned or applied; empty when it may.
     *
     * @param base the lock that the new generation grows from: of the current generation, or of a new distribution
     * @param contents where its bundles lie, in the store or still beside their signatures
     */
    public Verdicts ofPlan(SignedLock base, Lock target, Contents contents) {
        try {
            return check(trust.open().list(), signatures(base), formerly()).judge(target, contents);
        } catch (TrustException e) {
            return none(target, e.findings().get(0));
        }
    }

    /** Why going back to {@code generation} is refused; empty when it is not. */
    public List<Finding> ofRevert(Generation generation) {
        return atStart(generation, installation.store().lockOf(generation)).refusals();
    }

    /** What this installation would say of a jar with its signature beside it. */
    public Judgement ofBundle(Path jar) {
        BundleName name = BundleName.of(jar);
        LockedBundle bundle = new LockedBundle(
                String.valueOf(jar.getFileName()),
                name.symbolicName(),
                name.version(),
                Hash.of(jar),
                jar.toFile().length(),
                name.vendor(),
                List.of());
        TrustCheck check = installation
                .store()
                .current()
                .map(generation -> check(generation.base(), Accepted.NOTHING))
                .orElseGet(() -> check(SignedLock.read(delivered()), Accepted.NOTHING));
        Verdict verdict = check.judge(
                        Lock.read(delivered()).withBundles(List.of(bundle)),
                        Contents.of(installation.store().blobs()).with(jar))
                .all()
                .get(0);
        return new Judgement(verdict.state(), verdict.signer(), verdict.finding());
    }

    /** What this installation would say of a distribution. */
    public Judgement ofLock(SignedLock lock) {
        return check(lock, Accepted.NOTHING).ofLock();
    }

    /** The bundles of {@code generation} that start now and would no longer under {@code next}. */
    public List<LockedBundle> wouldStop(TrustList next, Generation generation) {
        Lock lock = installation.store().lockOf(generation);
        Contents contents = Contents.of(installation.store().blobs());
        Accepted accepted = accepted(generation, lock);
        List<LockedBundle> starting = new ArrayList<>(
                check(generation.base(), accepted).judge(lock, contents).admitted());
        starting.removeAll(check(next, signatures(generation.base()), accepted)
                .judge(lock, contents)
                .admitted());
        return starting;
    }

    /** The lock that a generation grew from, as its assembler signed it. */
    public SignedLock base(Hash base) {
        return SignedLock.of(installation.store().blobs(), base);
    }

    /**
     * The ways in which a base lock may be signed: with the signature that was installed, or with one that lies beside
     * the same lock in the distribution since, because it was signed late or signed again with another key.
     */
    private List<SignedLock> signatures(Hash base) {
        SignedLock installed = base(base);
        Path file = delivered();
        Optional<Path> beside = Optional.of(DetachedSignature.beside(file)).filter(Files::exists);
        return beside.isPresent() && Files.exists(file) && Hash.of(file).equals(base)
                ? List.of(installed, new SignedLock(installed.lock(), base, beside, file.toString()))
                : List.of(installed);
    }

    private List<SignedLock> signatures(SignedLock base) {
        return installation.store().blobs().contains(base.hash())
                ? Stream.concat(Stream.of(base), signatures(base.hash()).stream())
                        .toList()
                : List.of(base);
    }

    private Path delivered() {
        return installation.home().resolve("lock.json");
    }

    /** Files of the launcher's class path that the signed lock does not know, or that are not what it says. */
    public List<Finding> runtime(Generation generation, Lock lock) {
        List<LockedFile> signed = base(generation.base()).lock().runtime();
        return lock.runtime().parallelStream()
                .flatMap(file -> changed(file, signed.contains(file)).stream())
                .toList();
    }

    /** A new installation takes the trust list that came with its distribution, once. */
    public void adoptFirst() {
        Path delivered = installation.home().resolve("trust").resolve("list.json");
        if (trust.begun() || !Files.exists(delivered)) {
            return;
        }
        SignedList first = SignedList.read(delivered);
        Actor launcher = new Actor("yakuba", Actor.Kind.RUNTIME);
        trust.replace(first, new TrustChange(launcher, clock.instant(), "adopt", Map.of("from", "trust/list.json")));
    }

    private TrustCheck check(SignedLock base, Accepted accepted) {
        return check(trust.open().list(), List.of(base), accepted);
    }

    private TrustCheck check(Hash base, Accepted accepted) {
        return check(trust.open().list(), signatures(base), accepted);
    }

    /** By the first signature that is trusted, or by the first of all. */
    private TrustCheck check(TrustList list, List<SignedLock> signatures, Accepted accepted) {
        List<TrustCheck> checks = new ArrayList<>();
        for (SignedLock signed : signatures) {
            TrustCheck check = TrustCheck.of(list, signed, Succession.day(clock.instant()), accepted);
            if (check.ofLock().state() == TrustState.TRUSTED) {
                return check;
            }
            checks.add(check);
        }
        return checks.get(checks.size() - 1);
    }

    /** The first generation was unzipped and not planned: nobody checked the dates on that day. */
    private Accepted accepted(Generation generation, Lock lock) {
        return new Accepted(
                contents(generation, lock),
                generation.parent().isPresent() ? Optional.empty() : Optional.of(Succession.day(generation.when())));
    }

    private Accepted formerly() {
        Set<Hash> contents = new HashSet<>();
        installation
                .store()
                .history()
                .forEach(generation -> contents.addAll(
                        contents(generation, installation.store().lockOf(generation))));
        return new Accepted(contents, Optional.empty());
    }

    private static Set<Hash> contents(Generation generation, Lock lock) {
        Set<Hash> hashes = new HashSet<>();
        hashes.add(generation.base());
        lock.bundles().forEach(bundle -> hashes.add(bundle.hash()));
        return hashes;
    }

    private static Verdicts none(Lock lock, Finding reason) {
        List<Verdict> verdicts = new ArrayList<>();
        lock.bundles()
                .forEach(bundle -> verdicts.add(
                        new Verdict(bundle, TrustState.NOT_LISTED, Optional.empty(), Optional.of(reason))));
        return new Verdicts(verdicts);
    }

    /** What runs is the content in the store. */
    private Optional<Finding> changed(LockedFile file, boolean signed) {
        Path path = installation.store().blobs().path(file.hash());
        if (!signed) {
            return runtime("runtime-unsigned", file, Map.of());
        }
        if (!Files.exists(path)) {
            return runtime("runtime-missing", file, Map.of("hash", file.hash().hex()));
        }
        Hash actual = Hash.of(path);
        return actual.equals(file.hash())
                ? Optional.empty()
                : runtime(
                        "runtime-content",
                        file,
                        Map.of("actual", actual.hex(), "hash", file.hash().hex()));
    }

    private static Optional<Finding> runtime(String code, LockedFile file, Map<String, String> values) {
        return Optional.of(Finding.error(InstallationTrust.class, code, file.path(), values));
    }
}
