package org.yakuba.launcher.trust;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.trust.Allowance;
import org.yakuba.generations.trust.Holder;
import org.yakuba.generations.trust.KeyId;
import org.yakuba.generations.trust.Role;
import org.yakuba.generations.trust.SignedList;
import org.yakuba.generations.trust.TrustList;
import org.yakuba.generations.trust.TrustedKey;
import org.yakuba.generations.trust.VerificationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a key on the list, or allows more to one that is there. */
@Command(name = "add")
final class AddVerb extends TrustVerb {

    @Mixin
    private InstallationKey key = new InstallationKey();

    @Parameters(index = "0", paramLabel = "<key>")
    private String which = "";

    @Option(names = "--role", paramLabel = "vendor|assembler|installation")
    private @Nullable String role;

    @Option(names = "--bundle", paramLabel = "<name[@range]>")
    private List<String> bundles = List.of();

    @Option(names = "--holder-ja", paramLabel = "<name>")
    private @Nullable String holderJa;

    @Option(names = "--holder-en", paramLabel = "<name>")
    private @Nullable String holderEn;

    @Option(names = "--from", paramLabel = "<date>")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "<date>")
    private @Nullable LocalDate to;

    @Override
    Reply run(Work work) {
        TrustList list = work.store().open().list();
        VerificationKey added = verification(list);
        List<TrustedKey> known = list.keys().stream()
                .filter(entry -> entry.id().equals(added.id()))
                .toList();
        Role wanted = role(known);
        TrustedKey entry = entry(added, wanted, list, work.today());
        TrustList next = list.with(entry, work.now());
        Map<String, String> values = Map.of(
                "key", entry.id().text(),
                "role", work.say("role." + wanted.id()),
                "holder", entry.holder().in(work.locale()),
                "bundles", work.bundles(entry),
                "from", entry.from().toString(),
                "to", entry.to().map(LocalDate::toString).orElse("-"));
        Map<String, String> detail =
                Map.of("key", entry.id().text(), "role", wanted.id(), "bundles", values.get("bundles"));
        String sentence = work.say(wanted == Role.INSTALLATION ? "add.installation" : "add.done", values);
        return new ListChange(work, "add", detail).apply(SignedList.of(next, key.read(work)), sentence);
    }

    private VerificationKey verification(TrustList list) {
        if (!KeyId.isKeyId(which)) {
            return VerificationKey.read(Path.of(which));
        }
        return list.keys().stream()
                .filter(entry -> entry.id().text().equals(which))
                .findFirst()
                .map(TrustedKey::key)
                .orElseThrow(() -> Work.refused("key-not-listed", which, Map.of()));
    }

    private Role role(List<TrustedKey> known) {
        if (role != null) {
            return choice(role);
        }
        return known.size() == 1 ? known.get(0).role() : Role.VENDOR;
    }

    private static Role choice(String text) {
        for (Role one : Role.values()) {
            if (one.id().equals(text)) {
                return one;
            }
        }
        throw Work.refused("role-unknown", text, Map.of());
    }

    private TrustedKey entry(VerificationKey added, Role wanted, TrustList list, LocalDate today) {
        Optional<TrustedKey> former = list.key(added.id(), wanted);
        Set<Allowance> allowed = new LinkedHashSet<>();
        former.ifPresent(entry -> allowed.addAll(entry.bundles()));
        bundles.forEach(text -> allowed.add(allowance(text)));
        if (allowed.isEmpty() && wanted == Role.ASSEMBLER) {
            allowed.add(Allowance.parse("*"));
        }
        if (allowed.isEmpty() && wanted == Role.VENDOR) {
            throw Work.refused("bundle-needed", added.id().text(), Map.of());
        }
        LocalDate first =
                Optional.ofNullable(from).or(() -> former.map(TrustedKey::from)).orElse(today);
        Optional<LocalDate> last = Optional.ofNullable(to).or(() -> former.flatMap(TrustedKey::to));
        if (last.filter(day -> day.isBefore(first)).isPresent()) {
            throw Work.refused(
                    "dates-reversed",
                    added.id().text(),
                    Map.of("from", first.toString(), "to", last.get().toString()));
        }
        return new TrustedKey(added, holder(added, wanted, former, list), wanted, List.copyOf(allowed), first, last);
    }

    /** The keys of the municipality's own house are called after it, if nothing else is said. */
    private Holder holder(VerificationKey added, Role wanted, Optional<TrustedKey> former, TrustList list) {
        Optional<String> own = wanted == Role.VENDOR ? Optional.empty() : Optional.of(list.municipality());
        Optional<String> ja = Optional.ofNullable(holderJa)
                .or(() -> former.map(entry -> entry.holder().ja()));
        Optional<String> en = Optional.ofNullable(holderEn)
                .or(() -> former.map(entry -> entry.holder().en()));
        return ja.or(() -> en)
                .or(() -> own)
                .map(name -> new Holder(name, en.or(() -> ja).orElse(name)))
                .orElseThrow(() -> Work.refused("holder-needed", added.id().text(), Map.of()));
    }

    private static Allowance allowance(String text) {
        try {
            return Allowance.parse(text);
        } catch (IllegalArgumentException e) {
            throw Work.refused("bundle-pattern", text, Map.of());
        }
    }
}
