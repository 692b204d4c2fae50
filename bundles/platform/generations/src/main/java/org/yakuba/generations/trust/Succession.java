package org.yakuba.generations.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether one list may follow another. */
final class Succession {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Succession() {}

    static LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, JAPAN);
    }

    /** The key that signed {@code next}; throws when it may not follow. */
    static VerificationKey check(SignedList next, Optional<Seen> seen, Optional<TrustList> current, Instant now) {
        sound(next);
        seen.ifPresent(former -> forward(next, former));
        current.ifPresent(former -> keepsRevocations(next, former));
        List<VerificationKey> allowed =
                seen.map(Seen::successors).orElseGet(() -> next.list().successors());
        VerificationKey signer = signer(next, allowed);
        valid(next, signer, current.orElse(next.list()), now);
        return signer;
    }

    /** What every list must hold, whichever came before. */
    static void sound(SignedList signed) {
        TrustList list = signed.list();
        if (list.successors().isEmpty()) {
            throw TrustException.of("list-no-installation-key", signed.where(), Map.of());
        }
        Stream.concat(
                        list.keys().stream().map(TrustedKey::id),
                        Stream.of(signed.signature().key()))
                .filter(key -> DemonstrationKey.refused(key, list.municipality()))
                .findFirst()
                .ifPresent(key -> {
                    throw TrustException.of(
                            "list-demonstration-key",
                            signed.where(),
                            Map.of("key", key.text(), "municipality", list.municipality()));
                });
    }

    static VerificationKey signer(SignedList signed, Collection<VerificationKey> allowed) {
        VerificationKey named = allowed.stream()
                .filter(key -> key.id().equals(signed.signature().key()))
                .findFirst()
                .orElseThrow(() -> TrustException.of(
                        "list-other-key",
                        signed.where(),
                        Map.of("key", signed.signature().key().text(), "expected", names(allowed))));
        if (!signed.verifies(named)) {
            throw signed.tampered();
        }
        return named;
    }

    private static void forward(SignedList next, Seen seen) {
        TrustList list = next.list();
        if (!list.municipality().equals(seen.municipality())) {
            throw TrustException.of(
                    "list-other-municipality",
                    next.where(),
                    Map.of("given", list.municipality(), "expected", seen.municipality()));
        }
        if (list.serial() <= seen.serial()) {
            throw old(next, seen);
        }
    }

    static TrustException old(SignedList list, Seen seen) {
        boolean forked = list.list().serial() == seen.serial();
        return TrustException.of(
                forked ? "list-forked" : "list-old",
                list.where(),
                Map.of(
                        "serial", Long.toString(list.list().serial()),
                        "seen", Long.toString(seen.serial()),
                        "expected", seen.list().hex()));
    }

    private static void keepsRevocations(SignedList next, TrustList current) {
        forgotten(current.revokedKeys(), next.list().revokedKeys(), next);
        forgotten(current.revokedBundles(), next.list().revokedBundles(), next);
    }

    private static void forgotten(List<Revocation> before, List<Revocation> after, SignedList next) {
        before.stream()
                .map(Revocation::of)
                .filter(of -> after.stream().noneMatch(kept -> kept.of().equals(of)))
                .findFirst()
                .ifPresent(of -> {
                    throw TrustException.of("list-forgets", next.where(), Map.of("revoked", of));
                });
    }

    private static void valid(SignedList next, VerificationKey signer, TrustList by, Instant now) {
        by.key(signer.id(), Role.INSTALLATION)
                .filter(entry -> !entry.validOn(day(now)))
                .ifPresent(entry -> {
                    throw TrustException.of(
                            "list-signer-date",
                            next.where(),
                            Map.of(
                                    "key", entry.id().text(),
                                    "from", entry.from().toString(),
                                    "to", entry.to().map(LocalDate::toString).orElse("-"),
                                    "today", day(now).toString()));
                });
    }

    private static String names(Collection<VerificationKey> keys) {
        return String.join(", ", keys.stream().map(key -> key.id().text()).toList());
    }
}
