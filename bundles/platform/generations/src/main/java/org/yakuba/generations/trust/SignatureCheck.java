package org.yakuba.generations.trust;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.LockedBundle;

/** Judges one signature over a lock or over a bundle. */
final class SignatureCheck {
    private final TrustList list;
    private final String municipality;
    private final LocalDate today;
    private final Accepted accepted;

    SignatureCheck(TrustList list, String municipality, LocalDate today, Accepted accepted) {
        this.list = list;
        this.municipality = municipality;
        this.today = today;
        this.accepted = accepted;
    }

    Judgement lock(SignedLock lock) {
        Map<String, String> values = Map.of(
                "distribution", lock.lock().distribution(),
                "lockMunicipality", municipality,
                "listMunicipality", list.municipality());
        Subject subject = new Subject("lock", lock.where(), lock.hash(), values);
        if (!municipality.equals(list.municipality())) {
            return subject.refused(TrustState.NOT_LISTED, "other-municipality", Map.of());
        }
        return judge(subject, Statement.lock(lock.hash()), lock.signature(), Role.ASSEMBLER);
    }

    /** By the bundle's own signature. */
    Judgement bundle(LockedBundle bundle, Contents contents) {
        Subject subject = subject(bundle);
        Optional<Path> signature = contents.signature(bundle.hash());
        if (signature.isEmpty()) {
            return subject.refused(TrustState.UNSIGNED, "unsigned", Map.of());
        }
        Statement statement = Statement.bundle(bundle.hash(), bundle.symbolicName(), bundle.version());
        Judgement judgement = allowed(judge(subject, statement, signature, Role.VENDOR, Role.ASSEMBLER), bundle);
        return judgement.state() == TrustState.TRUSTED
                ? namedAsSigned(judgement, subject, bundle, contents.file(bundle.hash()))
                : judgement;
    }

    /** {@code signed} when the list allows its signer to sign bundles of this name and version. */
    Judgement allowed(Judgement signed, LockedBundle bundle) {
        if (signed.state() != TrustState.TRUSTED || signed.signer().isEmpty()) {
            return signed;
        }
        TrustedKey entry = signed.signer().get();
        if (entry.allows(bundle.symbolicName(), bundle.version())) {
            return signed;
        }
        String code = entry.allowsName(bundle.symbolicName()) ? "version-not-allowed" : "name-not-allowed";
        return refused(subject(bundle), TrustState.NOT_LISTED, code, entry);
    }

    private static Judgement namedAsSigned(Judgement signed, Subject subject, LockedBundle bundle, Path jar) {
        BundleName name;
        try {
            name = BundleName.of(jar);
        } catch (TrustException e) {
            return subject.refused(TrustState.TAMPERED, "name", Map.of("actual", "-"));
        }
        return name.symbolicName().equals(bundle.symbolicName())
                        && name.version().equals(bundle.version())
                ? signed
                : subject.refused(
                        TrustState.TAMPERED, "name", Map.of("actual", name.symbolicName() + " " + name.version()));
    }

    private Judgement judge(Subject subject, Statement statement, Optional<Path> file, Role... roles) {
        if (file.isEmpty()) {
            return subject.refused(TrustState.UNSIGNED, "unsigned", Map.of());
        }
        DetachedSignature signature;
        try {
            signature = DetachedSignature.read(file.get());
        } catch (TrustException e) {
            return subject.refused(
                    TrustState.TAMPERED,
                    "signature-unreadable",
                    Map.of("signature", file.get().toString()));
        }
        KeyId id = signature.key();
        Map<String, String> key = Map.of("key", id.text());
        Optional<Revocation> revocation = list.revocation(id);
        if (revocation.isPresent()) {
            Map<String, String> values = new HashMap<>(key);
            values.put("on", revocation.get().on().toString());
            values.put("reason", revocation.get().reason());
            return subject.refused(TrustState.REVOKED, "key-revoked", values);
        }
        if (DemonstrationKey.refused(id, municipality)) {
            return subject.refused(
                    TrustState.NOT_LISTED, "demonstration-key", Map.of("key", id.text(), "municipality", municipality));
        }
        Optional<TrustedKey> listed = list.key(id, roles);
        if (listed.isEmpty()) {
            return subject.refused(TrustState.NOT_LISTED, "key-unknown", key);
        }
        TrustedKey entry = listed.get();
        if (!entry.key().verifies(statement, signature)) {
            return refused(subject, TrustState.TAMPERED, "tampered", entry);
        }
        if (entry.validOn(today)) {
            return new Judgement(TrustState.TRUSTED, listed, Optional.empty());
        }
        return accepted.covers(subject.hash(), entry)
                ? new Judgement(TrustState.TRUSTED, listed, Optional.of(subject.warning("key-past", of(entry))))
                : refused(subject, TrustState.NOT_LISTED, "key-date", entry);
    }

    private Judgement refused(Subject subject, TrustState state, String code, TrustedKey entry) {
        return new Judgement(
                state,
                Optional.of(entry),
                subject.refused(state, code, of(entry)).finding());
    }

    private Map<String, String> of(TrustedKey entry) {
        return Map.of(
                "key", entry.id().text(),
                "holderJa", entry.holder().in(Locale.JAPANESE),
                "holderEn", entry.holder().in(Locale.ENGLISH),
                "allowed", entry.bundles().stream().map(Allowance::toString).collect(Collectors.joining(", ")),
                "from", entry.from().toString(),
                "to", entry.to().map(LocalDate::toString).orElse("-"),
                "today", today.toString());
    }

    static Map<String, String> values(LockedBundle bundle) {
        return Map.of(
                "bundle", bundle.symbolicName(),
                "version", bundle.version(),
                "vendor", bundle.vendor().isBlank() ? "-" : bundle.vendor(),
                "hash", bundle.hash().hex());
    }

    private static Subject subject(LockedBundle bundle) {
        return new Subject("bundle", bundle.id(), bundle.hash(), values(bundle));
    }

    /** What the signature is about, for the sentences. */
    private record Subject(String kind, String where, Hash hash, Map<String, String> values) {

        Judgement refused(TrustState state, String code, Map<String, String> more) {
            Finding finding = Finding.error(SignatureCheck.class, kind + "-" + code, where, with(more));
            return new Judgement(state, Optional.empty(), Optional.of(finding));
        }

        Finding warning(String code, Map<String, String> more) {
            return Finding.warning(SignatureCheck.class, kind + "-" + code, where, with(more));
        }

        private Map<String, String> with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(values);
            all.putAll(more);
            return all;
        }
    }
}
