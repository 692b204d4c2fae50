package org.yakuba.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("RT-25")
class VendorRepositoryTest {
    @TempDir
    private Path directory;

    @Test
    void vendorsFindJarsPomsAndTheParentWithTheirSumsAndNothingElse() throws IOException {
        Workshop workshop = new Workshop(directory);
        workshop.write("published/org/yakuba/base/1.0.0/base-1.0.0.jar", "jar");
        workshop.write("published/org/yakuba/base/1.0.0/base-1.0.0.pom", "pom");
        workshop.write("published/org/yakuba/base/1.0.0/_remote.repositories", "trace of this machine");
        workshop.write("published/org/yakuba/base/maven-metadata-local.xml", "trace of this hour");
        workshop.write("pom.xml", "parent");

        assertThat(workshop.assemble(
                        "--published", workshop.path("published").toString(),
                        "--parent", workshop.path("pom.xml").toString(),
                        "--repository", workshop.path("repository").toString()))
                .isZero();

        assertThat(Inputs.read(workshop.path("repository")).keySet())
                .containsExactly(
                        "org/yakuba/base/1.0.0/base-1.0.0.jar",
                        "org/yakuba/base/1.0.0/base-1.0.0.jar.sha1",
                        "org/yakuba/base/1.0.0/base-1.0.0.pom",
                        "org/yakuba/base/1.0.0/base-1.0.0.pom.sha1",
                        "org/yakuba/yakuba-parent/1.0.0/yakuba-parent-1.0.0.pom",
                        "org/yakuba/yakuba-parent/1.0.0/yakuba-parent-1.0.0.pom.sha1");
        assertThat(Files.readString(workshop.path("repository/org/yakuba/base/1.0.0/base-1.0.0.jar.sha1")))
                .isEqualTo("f92e777f4341930bad9b2422283c4680d00dbc06");
    }
}
