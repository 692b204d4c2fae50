package org.yakuba.launcher.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedFile;

/** The launcher's own files: as they were unzipped, and as the generation keeps them. */
record RuntimeFiles(Installation installation) {

    /** Files of the home directory that are not what was unzipped there. */
    List<LockedFile> changed() {
        return Lock.read(installation.home().resolve("lock.json")).runtime().stream()
                .filter(file -> !same(file))
                .toList();
    }

    /** Libraries that {@code lock} starts with and that are not whole in the store. */
    List<LockedFile> damaged(Lock lock) {
        return lock.runtime().stream()
                .filter(file -> file.path().endsWith(".jar"))
                .filter(file -> !installation.store().blobs().intact(file.hash()))
                .toList();
    }

    private boolean same(LockedFile file) {
        Path path = installation.home().resolve(file.path());
        return Files.isRegularFile(path) && Hash.of(path).equals(file.hash());
    }
}
