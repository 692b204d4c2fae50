package org.yakuba.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The few questions that a proof has for the version control. */
record Git(Path root) {
    String commit() {
        return ask(List.of("rev-parse", "HEAD")).strip();
    }

    /** Changes when, and only when, a committed file under {@code paths} does. */
    String fingerprint(List<String> paths) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(about(List.of("ls-tree", "-r", "HEAD"), paths).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isClean(List<String> paths) {
        return about(List.of("status", "--porcelain"), paths).isBlank();
    }

    private String about(List<String> command, List<String> paths) {
        List<String> words = new ArrayList<>(command);
        words.add("--");
        words.addAll(paths);
        return ask(words);
    }

    private String ask(List<String> words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(words);
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new ToolException(String.join(" ", command) + " failed");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while waiting for git");
        }
    }
}
