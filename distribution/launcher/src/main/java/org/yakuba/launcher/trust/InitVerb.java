package org.yakuba.launcher.trust;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.Lock;
import org.yakuba.generations.trust.Holder;
import org.yakuba.generations.trust.Role;
import org.yakuba.generations.trust.SignedList;
import org.yakuba.generations.trust.SigningKey;
import org.yakuba.generations.trust.TrustList;
import org.yakuba.generations.trust.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the installation's key and its first list. */
@Command(name = "init")
final class InitVerb extends TrustVerb {

    @Mixin
    private InstallationKey key = new InstallationKey();

    @Option(names = "--municipality", paramLabel = "<name>")
    private @Nullable String municipality;

    @Option(names = "--holder-ja", paramLabel = "<name>")
    private @Nullable String holderJa;

    @Option(names = "--holder-en", paramLabel = "<name>")
    private @Nullable String holderEn;

    @Option(names = "--to", paramLabel = "<date>")
    private @Nullable LocalDate to;

    @Override
    Reply run(Work work) {
        if (work.store().begun()) {
            throw Work.refused(
                    "list-exists",
                    work.store().file().toString(),
                    Map.of("serial", Long.toString(work.store().open().list().serial())));
        }
        String name = Optional.ofNullable(municipality)
                .or(() -> work.serving().map(Lock::municipality))
                .orElseThrow(() -> Work.refused("municipality-needed", "--municipality", Map.of()));
        SigningKey signing = Files.exists(key.file(work)) ? key.read(work) : key.create(work);
        TrustedKey entry = new TrustedKey(
                signing.verification(),
                new Holder(
                        Optional.ofNullable(holderJa).orElse(name),
                        Optional.ofNullable(holderEn).orElse(name)),
                Role.INSTALLATION,
                List.of(),
                work.today(),
                Optional.ofNullable(to));
        TrustList first = TrustList.first(name, work.now(), List.of(entry));
        Map<String, String> values = Map.of(
                "key", signing.id().text(),
                "file", key.file(work).toString(),
                "municipality", name);
        return new ListChange(work, "init", Map.of("key", signing.id().text()))
                .apply(SignedList.of(first, signing), work.say("init.done", values));
    }
}
