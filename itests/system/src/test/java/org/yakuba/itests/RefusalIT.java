package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.itests.Calendars.OURS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot work or is not trusted is refused when it is planned, in one plain line, and disturbs nobody. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("RT-07")
class RefusalIT {
    private final Instance demo;
    private final Calendars calendars;
    private final int generation;

    RefusalIT(Instance demo) {
        this.demo = demo;
        this.calendars = new Calendars(demo);
        this.generation = demo.generation();
    }

    @AfterEach
    void theRestKeepsServing() {
        assertThat(demo.generation()).isEqualTo(generation);
        assertThat(calendars.answering()).isEqualTo(OURS);
    }

    @Test
    void aTooNarrowImportRangeIsNamedWithWhatThereIs() {
        Path jar = calendars.vendor("narrow");

        refused("en", jar, "jp.example.calendar 2.2.0", "org.yakuba.calendar", "2.0", "1.0");
        refused("ja", jar, "jp.example.calendar 2.2.0", "例示ソフト社", "org.yakuba.calendar", "2.0", "1.0");
    }

    @Test
    void aMissingPackageIsNamed() {
        Path jar = calendars.vendor("missing");

        refused("en", jar, "jp.example.calendar 2.2.1", "jp.example.");
        refused("ja", jar, "jp.example.calendar 2.2.1", "例示ソフト社", "jp.example.");
    }

    @Test
    void aCorruptJarIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(Delivered.vendor(""));
        Path jar = calendars.directory().resolve("corrupt.jar");
        Files.write(jar, java.util.Arrays.copyOf(whole, whole.length / 2));

        refused("en", jar, "corrupt.jar");
        refused("ja", jar, "corrupt.jar");
    }

    @Test
    void aSecondProviderOfTheDomainIsNamedBesideTheFirst() {
        Path second = calendars.vendor("second");

        Answer en = demo.yakuba("plan", "--replace", "org.yakuba.calendar.web=" + second, "--lang", "en");
        Answer ja = demo.yakuba("plan", "--replace", "org.yakuba.calendar.web=" + second, "--lang", "ja");

        assertThat(en.expect(3).firstLine()).contains("jp.example.calendar.second", "org.yakuba.calendar.core");
        assertThat(ja.expect(3).firstLine()).contains("jp.example.calendar.second", "org.yakuba.calendar.core");
    }

    @Test
    @Tag("RT-20")
    void anUnsignedBundleIsNamed() {
        Path jar = calendars.unsigned();

        refused("en", jar, "jp.example.calendar 2.1.0", "sign");
        refused("ja", jar, "jp.example.calendar 2.1.0", "署名");
    }

    @Test
    @Tag("RT-20")
    void aBundleChangedAfterItWasSignedIsNamed() throws IOException {
        Path signed = calendars.vendor("");
        Path jar = calendars.directory().resolve("tampered.jar");
        Jar.of(signed).with("jp/example/calendar/added.txt", "x").write(jar);
        Files.copy(
                signed.resolveSibling(signed.getFileName() + ".sig"), jar.resolveSibling(jar.getFileName() + ".sig"));

        refused("en", jar, "jp.example.calendar 2.1.0", "sign");
        refused("ja", jar, "jp.example.calendar 2.1.0", "署名");
    }

    private void refused(String language, Path jar, String... said) {
        Answer answer = demo.yakuba("plan", "--replace", "calendar=" + jar, "--lang", language);

        System.out.println(answer.firstLine());
        assertThat(answer.expect(3).firstLine()).contains(said).doesNotContain("Exception");
        assertThat(answer.out() + answer.err()).doesNotContain("yakuba apply P-");
    }
}
