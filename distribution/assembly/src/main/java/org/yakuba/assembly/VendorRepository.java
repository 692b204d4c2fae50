package org.yakuba.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The directory vendors build against: published jars and poms laid out like a Maven repository, with checksums, and
 * nothing that depends on where and when it was made.
 */
record VendorRepository(Path artifacts, Path parent, String version) {

    void writeTo(Path directory) {
        Map<String, byte[]> files = new TreeMap<>();
        Inputs.read(artifacts).forEach((path, content) -> {
            if (path.endsWith(".jar") || path.endsWith(".pom")) {
                files.put(path, content);
            }
        });
        try {
            files.put(
                    "org/yakuba/yakuba-parent/%s/yakuba-parent-%s.pom".formatted(version, version),
                    Files.readAllBytes(parent));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = directory.resolve(file.getKey());
                Files.createDirectories(target.resolveSibling("."));
                Files.write(target, file.getValue());
                Files.writeString(
                        target.resolveSibling(target.getFileName() + ".sha1"),
                        sha1(file.getValue()),
                        StandardCharsets.US_ASCII);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven looks for this sum first; it finds damage, it proves nothing. */
    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
