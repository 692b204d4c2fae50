package org.yakuba.launcher.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedFile;

/** The launcher's own files as they lie in the home directory. */
record RuntimeFiles(Installation installation) {

    /** Those that are not what {@code lock} says. */
    List<LockedFile> differing(Lock lock) {
        return lock.runtime().stream().filter(file -> !same(file)).toList();
    }

    private boolean same(LockedFile file) {
        Path path = installation.home().resolve(file.path());
        return Files.isRegularFile(path) && Hash.of(path).equals(file.hash());
    }
}
