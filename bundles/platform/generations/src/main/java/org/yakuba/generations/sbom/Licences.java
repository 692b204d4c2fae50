package org.yakuba.generations.sbom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.features.Artifact;
import org.yakuba.generations.features.Feature;
import org.yakuba.generations.features.FeatureReader;

/** The licence of every artifact: as the feature files of the lock say it, or as a jar says it itself. */
public final class Licences {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> idByFile = new HashMap<>();
    private final Function<Hash, Path> contents;

    private Licences(Function<Hash, Path> contents) {
        this.contents = contents;
    }

    /** @param contents where the bytes of a hash are */
    public static Licences of(Lock lock, Function<Hash, Path> contents) {
        Licences licences = new Licences(contents);
        Map<String, String> texts = new TreeMap<>();
        for (LockedFile source : lock.sources()) {
            if (source.path().startsWith("features/") && source.path().endsWith(".json")) {
                texts.put(source.path(), licences.text(source.hash()));
            }
        }
        for (Feature feature : FeatureReader.features(texts)) {
            feature.bundles().forEach(licences::learn);
            feature.launcher().forEach(licences::learn);
        }
        return licences;
    }

    Optional<String> of(LockedBundle bundle) {
        return declared(bundle).or(() -> of(bundle.id()));
    }

    Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id)).filter(licence -> !licence.isBlank());
    }

    /** The coordinate of a library by the name of its file. */
    Optional<String> id(String file) {
        return Optional.ofNullable(idByFile.get(file));
    }

    private void learn(Artifact artifact) {
        String id = artifact.id().toString();
        byId.put(id, artifact.license());
        idByFile.put(artifact.id().artifact() + "-" + artifact.id().version() + ".jar", id);
    }

    /** A bundle that no feature names, such as a vendor's. */
    private Optional<String> declared(LockedBundle bundle) {
        if (of(bundle.id()).isPresent() || !Files.isRegularFile(contents.apply(bundle.hash()))) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(contents.apply(bundle.hash()).toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(headers -> headers.getValue("Bundle-License"))
                    .map(licence -> licence.split(";", 2)[0].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Hash hash) {
        try {
            return Files.readString(contents.apply(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
