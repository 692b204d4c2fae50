package org.yakuba.generations.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yakuba.generations.Blobs;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;

/** A lock as its assembler left it, and where its detached signature lies, if it has one. */
public record SignedLock(Lock lock, Hash hash, Optional<Path> signature, String where) {

    /** {@code lock.json} with {@code lock.json.sig} beside it. */
    public static SignedLock read(Path file) {
        return new SignedLock(
                Lock.read(file),
                Hash.of(file),
                Optional.of(DetachedSignature.beside(file)).filter(Files::exists),
                file.toString());
    }

    public static SignedLock of(Blobs blobs, Hash lock) {
        String where = blobs.path(lock).toString();
        return new SignedLock(Lock.parse(blobs.text(lock), where), lock, blobs.signature(lock), where);
    }
}
