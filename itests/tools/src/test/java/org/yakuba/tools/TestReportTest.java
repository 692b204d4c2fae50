package org.yakuba.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yakuba.tools.TestResult.Outcome;

@Tag("RT-27")
class TestReportTest {
    private static final TestResult PASSED = result("core", Outcome.PASSED, 3);
    private static final TestResult FAILED = result("kit", Outcome.FAILED, 1);
    private static final TestResult SKIPPED = result("core", Outcome.SKIPPED, 0);

    @Test
    void endsWithThePlainCount() {
        TestReport report = new TestReport(List.of(PASSED, PASSED, FAILED), List.of(), true);

        assertThat(report.show()).endsWith("\n2 passed, 1 failed\n").contains("85.7 %", "core CoreTest.counts");
        assertThat(report.exitCode()).isEqualTo(TestReport.FAILED);
    }

    @Test
    void isGreenOnlyWhenEverythingWasTried() {
        assertThat(new TestReport(List.of(PASSED), List.of(), true).exitCode()).isEqualTo(TestReport.GREEN);
        assertThat(new TestReport(List.of(PASSED, SKIPPED), List.of(), true).exitCode())
                .isEqualTo(TestReport.INCOMPLETE);
        assertThat(new TestReport(List.of(PASSED), List.of(Need.SECOND_JDK), true).exitCode())
                .isEqualTo(TestReport.INCOMPLETE);
    }

    @Test
    void namesWhatWasNotTriedAndWhy() {
        assertThat(new TestReport(List.of(PASSED, SKIPPED), List.of(Need.SECOND_JDK), true).show())
                .contains("core CoreTest.counts: because", "this machine has no second JDK");
    }

    @Test
    void aBuildThatBrokeOrRanNothingIsNeverGreen() {
        assertThat(new TestReport(List.of(PASSED), List.of(), false).exitCode()).isEqualTo(TestReport.FAILED);
        assertThat(new TestReport(List.of(), List.of(), true).exitCode()).isEqualTo(TestReport.FAILED);
    }

    @Test
    void aMachineWithoutTheSecondJdkIsNoticed() {
        assertThat(Need.missing(Map.of("JAVA25_HOME", "/nowhere"))).contains(Need.SECOND_JDK);
        assertThat(Need.missing(Map.of("JAVA25_HOME", System.getProperty("java.home"))))
                .doesNotContain(Need.SECOND_JDK);
    }

    private static TestResult result(String area, Outcome outcome, double seconds) {
        return new TestResult(area, area + ".CoreTest", "counts", outcome, seconds, "because");
    }
}
