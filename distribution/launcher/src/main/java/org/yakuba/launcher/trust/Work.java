package org.yakuba.launcher.trust;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Lock;
import org.yakuba.generations.Messages;
import org.yakuba.generations.trust.Allowance;
import org.yakuba.generations.trust.InstallationTrust;
import org.yakuba.generations.trust.TrustException;
import org.yakuba.generations.trust.TrustStore;
import org.yakuba.generations.trust.TrustedKey;

/** One use of a trust command. */
record Work(Caller caller) {
    private static final Messages WORDS = Messages.of(Work.class);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    Locale locale() {
        return caller.locale();
    }

    Instant now() {
        return caller.clock().instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), JAPAN);
    }

    /** A fresh installation has the list that came with its distribution. */
    TrustStore store() {
        InstallationTrust trust = trust();
        trust.adoptFirst();
        return trust.store();
    }

    InstallationTrust trust() {
        return new InstallationTrust(caller.installation(), caller.clock());
    }

    GenerationStore generations() {
        return caller.installation().store();
    }

    /** What serves, or would be installed at the first start. */
    Optional<Lock> serving() {
        GenerationStore generations = generations();
        return generations
                .current()
                .map(generations::lockOf)
                .or(() -> Optional.of(caller.installation().home().resolve("lock.json"))
                        .filter(Files::exists)
                        .map(Lock::read));
    }

    /** The bundles that a key may sign, for people. */
    String bundles(TrustedKey entry) {
        return entry.bundles().stream()
                .map(Allowance::toString)
                .map(allowed -> allowed.equals("*") ? say("all-bundles") : allowed)
                .collect(Collectors.joining(", "));
    }

    String say(String key, Map<String, String> values) {
        return WORDS.say(locale(), key, values);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    static TrustException refused(String code, String where, Map<String, String> values) {
        return new TrustException(List.of(Finding.error(Work.class, code, where, values)));
    }
}
