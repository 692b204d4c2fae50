package org.yakuba.itests;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A delivered distribution as its next version, signed as the demonstration's assembler signs. */
final class Distribution {
    private final Jar zip;
    private final String top;
    private JsonObject lock;

    private Distribution(Path file) {
        zip = Jar.of(file);
        top = zip.nameEndingWith("/lock.json").replace("lock.json", "");
        try (var reader = Json.createReader(new StringReader(zip.text(top + "lock.json")))) {
            lock = reader.readObject();
        }
    }

    static Distribution of(Path file) {
        return new Distribution(file);
    }

    Distribution version(String version) {
        lock = Json.createObjectBuilder(lock).add("version", version).build();
        return this;
    }

    /** Another content for the runtime's file whose name begins like this. */
    Distribution touch(String beginning) {
        try {
            Path jar = Files.createTempFile("touched", ".jar");
            String path = path(beginning);
            Files.write(jar, zip.content(top + path));
            Jar.of(jar).with("META-INF/mended.txt", "made up\n").write(jar);
            byte[] content = Files.readAllBytes(jar);
            Files.delete(jar);
            zip.with(top + path, content);
            JsonArrayBuilder runtime = Json.createArrayBuilder();
            for (JsonObject file : lock.getJsonArray("runtime").getValuesAs(JsonObject.class)) {
                runtime.add(
                        file.getString("path").equals(path)
                                ? Json.createObjectBuilder(file)
                                        .add("sha256", sha256(content))
                                        .add("size", content.length)
                                        .build()
                                : file);
            }
            lock = Json.createObjectBuilder(lock).add("runtime", runtime).build();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash(String beginning) {
        return sha256(zip.content(top + path(beginning)));
    }

    Path write(Instance instance) {
        try {
            Path directory = Files.createTempDirectory(instance.directory(), "distribution");
            Path file = Files.writeString(directory.resolve("lock.json"), lock.toString());
            Jar.sign(file, instance, Jar.Key.ASSEMBLER);
            zip.with(top + "lock.json", Files.readAllBytes(file));
            zip.with(top + "lock.json.sig", Files.readAllBytes(directory.resolve("lock.json.sig")));
            return zip.write(directory.resolve("later.zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(String beginning) {
        return zip.nameStartingWith(top + beginning).substring(top.length());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
