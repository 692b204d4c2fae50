package org.yakuba.generations.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** A private key under a passphrase: PBES2 with PBKDF2 (HMAC-SHA-256) and AES-256, as other tools write it too. */
final class EncryptedKey {
    private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";
    private static final byte[] PBES2 = HexFormat.of().parseHex("06092a864886f70d01050d");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int ITERATIONS = 600_000;

    private EncryptedKey() {}

    static byte[] seal(byte[] pkcs8, char[] passphrase) throws GeneralSecurityException, IOException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Cipher cipher = Cipher.getInstance(SCHEME);
        cipher.init(Cipher.ENCRYPT_MODE, secret(SCHEME, passphrase), new PBEParameterSpec(salt, ITERATIONS));
        byte[] sealed = cipher.doFinal(pkcs8);
        // Java 17 cannot name this scheme in EncryptedPrivateKeyInfo, so the outer sequence is written here
        byte[] algorithm = der(SEQUENCE, PBES2, cipher.getParameters().getEncoded());
        return der(SEQUENCE, algorithm, der(OCTETS, sealed));
    }

    static byte[] open(byte[] encrypted, char[] passphrase) throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted);
        String scheme = info.getAlgParameters().toString();
        Cipher cipher = Cipher.getInstance(scheme);
        cipher.init(Cipher.DECRYPT_MODE, secret(scheme, passphrase), info.getAlgParameters());
        return info.getKeySpec(cipher).getEncoded();
    }

    private static SecretKey secret(String scheme, char[] passphrase) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase);
        try {
            return SecretKeyFactory.getInstance(scheme).generateSecret(spec);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] der(int tag, byte[]... parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.write(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length >= 256) {
            throw new IOException("too long for a key: " + length);
        }
        if (length >= 128) {
            out.write(0x81);
        }
        out.write(length);
        content.writeTo(out);
        return out.toByteArray();
    }
}
