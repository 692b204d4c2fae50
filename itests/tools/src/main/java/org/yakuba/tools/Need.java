package org.yakuba.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the suite wants from a machine beside a JDK and Maven. What is missing is named; everything else runs. */
enum Need {
    SECOND_JDK("second JDK (25): set JAVA25_HOME or install it under /usr/lib/jvm", true) {
        @Override
        boolean isMet(Map<String, String> environment) {
            String home = environment.getOrDefault("JAVA25_HOME", "");
            return !home.isEmpty() && Files.isExecutable(Path.of(home, "bin", "java"));
        }
    },
    NAMESPACES("network namespaces: 'unshare' of util-linux and the right to use it", true) {
        @Override
        boolean isMet(Map<String, String> environment) {
            return runs("unshare", "-n", "true") || runs("unshare", "-r", "-n", "true");
        }
    },
    PACKAGE_MANAGER("package manager (apt-get, dnf or apk) to install what is missing", false) {
        @Override
        boolean isMet(Map<String, String> environment) {
            return onPath(environment, "apt-get", "dnf", "apk");
        }
    },
    BROWSER("browser (chromium)", false) {
        @Override
        boolean isMet(Map<String, String> environment) {
            return onPath(environment, "chromium", "chromium-browser", "google-chrome");
        }
    };

    private final String description;
    private final boolean usedBySuite;

    Need(String description, boolean usedBySuite) {
        this.description = description;
        this.usedBySuite = usedBySuite;
    }

    abstract boolean isMet(Map<String, String> environment);

    String description() {
        return description;
    }

    /** Whether a test of today's suite wants it: only then does its absence leave the run incomplete. */
    boolean isUsedBySuite() {
        return usedBySuite;
    }

    static List<Need> missing(Map<String, String> environment) {
        return Stream.of(values()).filter(need -> !need.isMet(environment)).toList();
    }

    private static boolean onPath(Map<String, String> environment, String... programs) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .anyMatch(directory ->
                        Stream.of(programs).anyMatch(program -> Files.isExecutable(Path.of(directory, program))));
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
