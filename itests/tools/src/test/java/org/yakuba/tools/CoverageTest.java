package org.yakuba.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("RT-27")
class CoverageTest {
    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aProjectWithTwoFunctions() throws IOException {
        write("docs/functions.csv", """
                id,statement,bundle,scope
                F-AA01,"Count, and say so",alpha,BUNDLE
                F-AA02,Forget,alpha,BUNDLE
                """);
        write("kit/src/main/java/kit/Contract.java", """
                package kit;
                import org.junit.jupiter.api.*;
                @Tag("F-AA01")
                public abstract class Contract {
                    @Test void counts() {}
                }
                """);
    }

    @Test
    void everyTagOfThisProjectIsInTheCatalogue() throws IOException {
        Path own = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
        Catalogue catalogue = Catalogue.read(own.resolve("docs/functions.csv"));

        Coverage coverage = Coverage.of(catalogue, TestSources.read(new Tree(own)), java.util.List.of());

        assertThat(coverage.unknown()).isEmpty();
    }

    @Test
    void anUnknownTagFailsAndIsNamedWithItsTest() throws IOException {
        test("@Tag(\"F-AA99\") @Test void guesses() {}");

        assertThat(coverage("csv")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("core.CoreTest.guesses", "F-AA99");
    }

    @Test
    void aTagThatCannotBeReadIsUnknown() throws IOException {
        test("@Tag(Ids.COUNT) @Test void counts() {}");

        assertThat(coverage("csv")).isEqualTo(1);
    }

    @Test
    void tagsAreInheritedFromContractsAndFromEnclosingClasses() throws IOException {
        test("@Nested @Tag(\"F-AA02\") class Later { @Test void forgets() {} }");
        report("core.CoreTest", "counts", "");
        report("core.CoreTest$Later", "forgets()[1]", "");

        assertThat(coverage("csv")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("F-AA01,alpha,BUNDLE,\"Count, and say so\",core.CoreTest.counts,passed")
                .contains("F-AA02,alpha,BUNDLE,Forget,core.CoreTest$Later.forgets,passed");
    }

    @Test
    void oneFailedTestFailsTheFunction() throws IOException {
        test("@Tag(\"F-AA01\") @Test void countsAgain() {}");
        report("core.CoreTest", "counts", "");
        report("core.CoreTest", "countsAgain", "<failure/>");

        assertThat(coverage("text")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 FAILED", "1 no test yet");
    }

    @Test
    void thePageForTheAuditorIsJapaneseAndWhole() throws IOException {
        test("");

        assertThat(coverage("html")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<html lang=\"ja\">", "core.CoreTest.counts", "未実施", "試験なし")
                .doesNotContain("{rows}", "http");
    }

    @Test
    void aFunctionThatStandsTwiceIsRefused() throws IOException {
        write("docs/functions.csv", "id,statement,bundle,scope\nF-AA01,One,alpha,BUNDLE\nF-AA01,Two,alpha,BUNDLE\n");

        assertThatThrownBy(() -> Catalogue.read(root.resolve("docs/functions.csv")))
                .hasMessageContaining("F-AA01");
    }

    private int coverage(String format) throws IOException {
        return new Main(root, stream(out), stream(err)).run(java.util.List.of("coverage", "--format", format));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void test(String members) throws IOException {
        write("core/src/test/java/core/CoreTest.java", """
                package core;
                import kit.Contract;
                import org.junit.jupiter.api.*;
                class CoreTest extends Contract { %s }
                """.formatted(members));
    }

    private void report(String type, String name, String content) throws IOException {
        write("core/target/surefire-reports/TEST-" + type + "." + name.replaceAll("\\W", "") + ".xml", """
                <testsuite><testcase classname="%s" name="%s" time="0.5">%s</testcase></testsuite>
                """.formatted(
                        type, name, content));
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        Files.writeString(path, content);
    }
}
