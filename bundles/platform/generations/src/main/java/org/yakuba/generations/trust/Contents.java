package org.yakuba.generations.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yakuba.generations.Blobs;
import org.yakuba.generations.Hash;

/** Where the content of a locked bundle and its own signature lie. */
@ProviderType
public interface Contents {

    Path file(Hash bundle);

    Optional<Path> signature(Hash bundle);

    static Contents of(Blobs blobs) {
        return new Contents() {
            @Override
            public Path file(Hash bundle) {
                return blobs.path(bundle);
            }

            @Override
            public Optional<Path> signature(Hash bundle) {
                return blobs.signature(bundle);
            }
        };
    }

    /** These, and a jar that is not in the store yet, with its signature beside it. */
    default Contents with(Path jar) {
        Contents others = this;
        Hash added = Hash.of(jar);
        return new Contents() {
            @Override
            public Path file(Hash bundle) {
                return bundle.equals(added) ? jar : others.file(bundle);
            }

            @Override
            public Optional<Path> signature(Hash bundle) {
                return bundle.equals(added)
                        ? Optional.of(DetachedSignature.beside(jar)).filter(Files::exists)
                        : others.signature(bundle);
            }
        };
    }
}
