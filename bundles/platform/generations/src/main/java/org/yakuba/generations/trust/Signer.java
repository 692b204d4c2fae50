package org.yakuba.generations.trust;

import java.nio.file.Path;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;

/** Writes detached signatures beside files: for {@code yakuba trust sign} and for the build. */
public final class Signer {
    private final SigningKey key;

    public Signer(SigningKey key) {
        this.key = key;
    }

    /** Signs a bundle under the name and version of its manifest; answers the signature's file. */
    public Path signBundle(Path jar) {
        BundleName name = BundleName.of(jar);
        return write(jar, Statement.bundle(Hash.of(jar), name.symbolicName(), name.version()));
    }

    public Path signLock(Path lock) {
        Lock.read(lock);
        return write(lock, Statement.lock(Hash.of(lock)));
    }

    /** Brings the list into its one form first: what is signed is what will be read. */
    public Path signList(Path list) {
        String text = TrustList.read(list).toJson();
        if (!Hash.of(list).equals(Hash.of(text))) {
            Durable.write(list, text);
        }
        return write(list, Statement.list(Hash.of(text)));
    }

    private Path write(Path file, Statement statement) {
        Path signature = DetachedSignature.beside(file);
        Durable.write(signature, key.sign(statement).toJson());
        return signature;
    }
}
