package org.yakuba.itests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a call through the proxy costs beside a direct one; measured by the leases' own bench, in a process of its own. */
final class LeaseBench {

    @Test
    void aCallThroughTheProxyBesideADirectOne() {
        Path leases = Delivered.ROOT.resolve("bundles/platform/leases/target");
        Path bench = leases.resolve("test-classes/org/yakuba/leases/LeaseBench.class");
        Assertions.assertThat(bench).as("./yakuba build compiles it").exists();
        Path lib = Delivered.ROOT.resolve("bundles/platform/leases/target/lib");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                String.join(
                        ":",
                        leases.resolve("test-classes").toString(),
                        leases.resolve("classes").toString(),
                        Delivered.ROOT
                                .resolve("bundles/platform/base/target/classes")
                                .toString(),
                        System.getProperty("java.class.path"),
                        Files.isDirectory(lib) ? lib + "/*" : ""),
                "org.yakuba.leases.LeaseBench");
        Answer answer = Shell.run(command);
        System.out.println(answer.out());
        answer.expect(0);
    }
}
