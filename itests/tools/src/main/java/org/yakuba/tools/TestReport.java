package org.yakuba.tools;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yakuba.tools.TestResult.Outcome;

/** The end of a test run: where the time went, what failed, what could not be tried, and the plain last line. */
record TestReport(List<TestResult> results, List<Need> missing, boolean built) {
    static final int GREEN = 0;
    static final int FAILED = 1;
    /** Nothing failed, but something could not be tried on this machine. Never green. */
    static final int INCOMPLETE = 4;

    int exitCode() {
        if (!built || count(Outcome.FAILED) > 0 || results.isEmpty()) {
            return FAILED;
        }
        return missing.stream().anyMatch(Need::isUsedBySuite) || count(Outcome.SKIPPED) > 0 ? INCOMPLETE : GREEN;
    }

    String show() {
        StringBuilder text = new StringBuilder("\nTime by area\n");
        double all = results.stream().mapToDouble(TestResult::seconds).sum();
        times().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(area -> text.append("  %5.1f %%  %8.2f s  %s%n"
                        .formatted(100 * area.getValue() / Math.max(all, 0.001), area.getValue(), area.getKey())));
        text.append("Slowest\n");
        results.stream()
                .sorted(Comparator.comparingDouble(TestResult::seconds).reversed())
                .limit(10)
                .forEach(test -> text.append("  %8.2f s  %s%n".formatted(test.seconds(), nameOf(test))));
        list(text, "Failed", Outcome.FAILED);
        list(text, "Not tried here", Outcome.SKIPPED);
        missing.forEach(need -> text.append("%s: this machine has no %s%n"
                .formatted(need.isUsedBySuite() ? "Incomplete" : "Not used yet", need.description())));
        if (!built) {
            text.append("The build itself did not end well: its first [ERROR] above says why.\n");
        }
        return text.append("%d passed, %d failed%n".formatted(count(Outcome.PASSED), count(Outcome.FAILED)))
                .toString();
    }

    private Map<String, Double> times() {
        return results.stream()
                .collect(Collectors.groupingBy(
                        TestResult::area, TreeMap::new, Collectors.summingDouble(TestResult::seconds)));
    }

    private void list(StringBuilder text, String title, Outcome outcome) {
        List<TestResult> those =
                results.stream().filter(test -> test.outcome() == outcome).toList();
        if (!those.isEmpty()) {
            text.append(title).append('\n');
            those.forEach(test -> text.append(
                    "  %s%s%n".formatted(nameOf(test), test.reason().isEmpty() ? "" : ": " + test.reason())));
        }
    }

    private static String nameOf(TestResult test) {
        return test.area() + " " + test.className().replaceFirst(".*\\.", "") + "." + test.name();
    }

    private long count(Outcome outcome) {
        return results.stream().filter(test -> test.outcome() == outcome).count();
    }
}
