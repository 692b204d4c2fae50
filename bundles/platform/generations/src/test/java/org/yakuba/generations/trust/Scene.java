package org.yakuba.generations.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

/** A made-up municipality with an assembler, a vendor and an installation's key, in a temporary directory. */
final class Scene {
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    static final Actor ANNA = Actor.systemUser("anna");

    final Path directory;
    final SigningKey assembler = SigningKey.generate();
    final SigningKey vendor = SigningKey.generate();
    final SigningKey installation = SigningKey.generate();
    private final Map<Hash, Path> jars = new HashMap<>();

    Scene(Path directory) {
        this.directory = directory;
    }

    TrustList list() {
        return TrustList.first(
                "sample",
                NOW,
                List.of(
                        entry(installation, Role.INSTALLATION),
                        entry(assembler, Role.ASSEMBLER, "*"),
                        entry(vendor, Role.VENDOR, "jp.example.*@[1.0,2.0)")));
    }

    static TrustedKey entry(SigningKey key, Role role, String... bundles) {
        return dated(key, role, "2026-04-01", "2027-03-31", bundles);
    }

    static TrustedKey dated(SigningKey key, Role role, String from, String to, String... bundles) {
        return new TrustedKey(
                key.verification(),
                new Holder("見本" + role.id(), "Sample " + role.id()),
                role,
                List.of(bundles).stream().map(Allowance::parse).toList(),
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(to)));
    }

    Path jar(String name, String version, String content) {
        Path jar = directory.resolve(name + "-" + version + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name + ";singleton:=true");
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new ZipEntry("content.txt"));
            entries.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    LockedBundle bundle(String name, String version) {
        return locked(jar(name, version, name), name, version);
    }

    LockedBundle locked(Path jar, String name, String version) {
        Hash hash = Hash.of(jar);
        jars.put(hash, jar);
        return new LockedBundle("jp.example:" + name + ":" + version, name, version, hash, 1, "見本ベンダー", List.of());
    }

    Path file(LockedBundle bundle) {
        Path jar = jars.get(bundle.hash());
        if (jar == null) {
            throw new IllegalStateException(bundle.id());
        }
        return jar;
    }

    static Lock lock(String municipality, LockedBundle... bundles) {
        return new Lock(
                "sample",
                "1.0.0",
                municipality,
                List.of(),
                List.of(bundles),
                List.of(),
                jakarta.json.JsonValue.EMPTY_JSON_OBJECT,
                List.of());
    }

    SignedLock signed(Lock lock, SigningKey by) {
        Path file = unsigned(lock);
        new Signer(by).signLock(file);
        return SignedLock.read(file);
    }

    Path unsigned(Lock lock) {
        Path file = directory.resolve("lock.json");
        try {
            Files.deleteIfExists(DetachedSignature.beside(file));
            return Files.writeString(file, lock.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sign(LockedBundle bundle, SigningKey by) {
        new Signer(by).signBundle(file(bundle));
    }

    Contents contents() {
        return new Contents() {
            @Override
            public Path file(Hash bundle) {
                return jars.getOrDefault(bundle, directory.resolve("missing"));
            }

            @Override
            public Optional<Path> signature(Hash bundle) {
                return Optional.of(DetachedSignature.beside(file(bundle))).filter(Files::exists);
            }
        };
    }

    /** The verdict on one bundle of a signed distribution of which {@code added} is no part. */
    Verdict verdict(TrustList list, LockedBundle added) {
        LockedBundle core = bundle("org.yakuba.core", "1.0.0");
        Lock base = lock("sample", core);
        List<LockedBundle> bundles = new ArrayList<>(base.bundles());
        bundles.add(added);
        return TrustCheck.of(list, signed(base, assembler), TODAY, Accepted.NOTHING)
                .judge(base.withBundles(bundles), contents())
                .of(added.symbolicName())
                .orElseThrow();
    }

    TrustChange change(String action) {
        return new TrustChange(ANNA, NOW, action, Map.of());
    }
}
