package org.yakuba.generations.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yakuba.generations.StoreException;

/**
 * A key pair that signs (Ed25519). The same statement always gives the same signature. On disk it is a PKCS#8 PEM file
 * that only its owner can read, under a passphrase if one is given, and the public half beside it.
 */
public final class SigningKey {
    private final PrivateKey key;
    private final VerificationKey verification;

    private SigningKey(KeyPair pair) {
        this.key = pair.getPrivate();
        this.verification = new VerificationKey(pair.getPublic());
    }

    public static SigningKey generate() {
        try {
            return new SigningKey(
                    KeyPairGenerator.getInstance(VerificationKey.ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code passphrase} is asked only when the file needs one. */
    public static SigningKey read(Path file, Supplier<char[]> passphrase) {
        try {
            Pem pem = Pem.parse(Files.readString(file, StandardCharsets.UTF_8))
                    .orElseThrow(() -> TrustException.of("private-key-unreadable", file));
            byte[] pkcs8 = switch (pem.type()) {
                case Pem.PRIVATE -> pem.content();
                case Pem.ENCRYPTED -> open(pem.content(), passphrase.get(), file);
                default -> throw TrustException.of("private-key-unreadable", file);
            };
            return of(pkcs8);
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        } catch (GeneralSecurityException | ClassCastException e) {
            throw TrustException.of("private-key-unreadable", file);
        }
    }

    private static byte[] open(byte[] encrypted, char[] passphrase, Path file) {
        try {
            return EncryptedKey.open(encrypted, passphrase);
        } catch (GeneralSecurityException | IOException e) {
            throw TrustException.of("passphrase-wrong", file);
        }
    }

    private static SigningKey of(byte[] pkcs8) throws GeneralSecurityException {
        PrivateKey key =
                KeyFactory.getInstance(VerificationKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        // the public half follows from the seed; the JDK computes it only while generating
        KeyPairGenerator generator = KeyPairGenerator.getInstance(VerificationKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        return new SigningKey(generator.generateKeyPair());
    }

    /** Writes {@code file} and, beside it, {@code <file>.pub}; never over an existing file. */
    public void write(Path file, Optional<char[]> passphrase) {
        passphrase.filter(letters -> !writable(letters)).ifPresent(letters -> {
            throw TrustException.of("passphrase-characters", file);
        });
        try {
            String text = passphrase.isPresent()
                    ? new Pem(Pem.ENCRYPTED, EncryptedKey.seal(key.getEncoded(), passphrase.get())).text()
                    : new Pem(Pem.PRIVATE, key.getEncoded()).text();
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            create(file, text, "rw-------");
            create(publicFile(file), verification.pem(), "rw-r--r--");
        } catch (FileAlreadyExistsException e) {
            throw TrustException.of("file-exists", Path.of(e.getFile()));
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every tool that reads such files takes alike. */
    private static boolean writable(char[] passphrase) {
        return passphrase.length > 0
                && CharBuffer.wrap(passphrase).chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }

    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static void create(Path file, String text, String permissions) throws IOException {
        FileAttribute<?>[] attributes =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    public VerificationKey verification() {
        return verification;
    }

    public KeyId id() {
        return verification.id();
    }

    public DetachedSignature sign(Statement statement) {
        try {
            Signature signer = Signature.getInstance(VerificationKey.ALGORITHM);
            signer.initSign(key);
            signer.update(statement.bytes());
            return new DetachedSignature(id(), statement.kind(), signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "signing key " + id();
    }

    /** Gives the generator the seed it shall make a pair of. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
