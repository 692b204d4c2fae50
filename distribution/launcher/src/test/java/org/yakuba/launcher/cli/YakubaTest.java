package org.yakuba.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.launcher.cli.Home.Said;

@Tag("RT-32")
class YakubaTest {
    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void unzip() {
        home = new Home(directory.resolve("役場 一"));
    }

    @Test
    @Tag("RT-07")
    void aPlanSaysInOneSentenceWhatHappens() {
        Said said = home.yakuba("plan", "--replace", "calendar=" + home.vendorCalendar("2.1.0", "[1.0,1.1)"));

        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.firstLine()).isEqualTo("暦を 標準 1.0.0 から 例示ソフト社 2.1.0 に替えます。");
        assertThat(said.out()).contains("yakuba apply P-0001");
    }

    @Test
    @Tag("RT-07")
    void aRefusedPlanNamesBundleVendorNeedAndWhatThereIsInItsFirstLine() {
        Said said = home.yakuba("plan", "--replace", "calendar=" + home.vendorCalendar("2.1.0", "[2.0,3)"));

        assertThat(said.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(said.firstLine())
                .startsWith("できません: ")
                .contains("com.example.calendar", "例示ソフト社", "org.yakuba.calendar", "[2.0", "1.0.0", "→");
    }

    @Test
    @Tag("RT-07")
    void theSameInEnglish() {
        Path jar = home.vendorCalendar("2.1.0", "[1.0,1.1)");
        Said said = home.yakuba("--lang", "en", "plan", "--replace", "calendar=" + jar);

        assertThat(said.firstLine()).isEqualTo("Replaces Calendar: standard 1.0.0 makes room for 例示ソフト社 2.1.0.");
    }

    @Test
    @Tag("RT-20")
    void anUnsignedJarIsRefused() {
        Path jar = Home.calendar(directory, "com.example.calendar", "2.1.0", "[1.0,1.1)", "");
        Said said = home.yakuba("plan", "--replace", "calendar=" + jar);

        assertThat(said.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(said.firstLine()).startsWith("できません: ").contains("com.example.calendar");
    }

    @Test
    @Tag("RT-08")
    @Tag("RT-09")
    void aStoppedInstallationIsChangedAndTakenBack() {
        home.yakuba("plan", "--replace", "calendar=" + home.vendorCalendar("2.1.0", "[1.0,1.1)"));
        Said applied = home.yakuba("apply");
        assertThat(applied.exit()).as(applied.toString()).isZero();
        assertThat(applied.firstLine()).contains("第2世代");

        Said reverted = home.yakuba("revert", "--why", "試し");
        assertThat(reverted.exit()).as(reverted.toString()).isZero();

        JsonObject history = home.yakuba("history", "--json").json().getJsonObject("result");
        assertThat(history.getInt("current")).isEqualTo(3);
        assertThat(history.getJsonArray("generations").getJsonObject(2).getString("lock"))
                .as("same bundles and configuration as the first")
                .isEqualTo(history.getJsonArray("generations").getJsonObject(0).getString("lock"));
        assertThat(history.getJsonArray("generations").getJsonObject(2).getString("why"))
                .isEqualTo("試し");
    }

    @Test
    @Tag("RT-08")
    void aHotFixIsAGenerationToo() {
        home.yakuba("plan", "--replace", "calendar=" + home.hotFix());
        assertThat(home.yakuba("apply").exit()).isZero();

        assertThat(home.installation.store().current().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    @Tag("RT-08")
    void aStalePlanIsRefused() {
        home.yakuba("plan", "--replace", "calendar=" + home.hotFix());
        home.yakuba("plan", "--replace", "calendar=" + home.vendorCalendar("2.1.0", "[1.0,1.1)"));
        home.yakuba("apply", "P-0001");
        Said said = home.yakuba("apply", "P-0002");

        assertThat(said.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(said.firstLine()).contains("P-0002", "第1世代", "第2世代");
    }

    @Test
    @Tag("RT-18")
    void historyShowsWhoWhenAndWhy() {
        Said said = home.yakuba("history");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("いまは第1世代", "hanako", "2026-11-19 14:32", "導入", "yakuba-sample 1.0.0");
        assertThat(home.yakuba("history", "--lang=en").out()).startsWith("Generation 1 is current.");
    }

    @Test
    void withoutAnInstanceTheExitCodeSaysSo() {
        assertThat(home.yakuba("health").exit()).isEqualTo(ExitCode.NOT_RUNNING.code());
        assertThat(home.yakuba("status").firstLine()).startsWith("止まっています。");
        assertThat(home.yakuba("status", "--lang", "en").firstLine()).startsWith("Stopped.");
        assertThat(home.yakuba("why", "calendar", "--json").json().getInt("exit"))
                .isEqualTo(4);
    }

    @Test
    void aTypingErrorIsOneLineWithTheNearestCommand() {
        Said said = home.yakuba("plann");

        assertThat(said.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(said.err()).startsWith("「plann」という指定はありません。もしかして: plan");
        assertThat(home.yakuba("plan", "--lang", "en").err()).startsWith("Missing: ");
    }
}
