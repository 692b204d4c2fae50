package org.yakuba.tools;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yakuba.tools.Catalogue.Function;
import org.yakuba.tools.TestResult.Outcome;
import org.yakuba.tools.TestSources.TestMethod;

/** Which tests prove which function, and how they ended. */
record Coverage(List<Row> rows, SortedMap<String, String> unknown) {
    enum State {
        PASSED("passed", "合格"),
        FAILED("FAILED", "不合格"),
        SKIPPED("skipped", "未実施（環境による）"),
        NOT_RUN("not run", "未実施"),
        NO_TEST("no test yet", "試験なし");

        final String english;
        final String japanese;

        State(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** {@code tests} maps {@code Class.method} to how it ended. */
    record Row(Function function, SortedMap<String, State> tests) {
        State state() {
            if (tests.isEmpty()) {
                return State.NO_TEST;
            }
            return Stream.of(State.FAILED, State.SKIPPED, State.NOT_RUN)
                    .filter(tests::containsValue)
                    .findFirst()
                    .orElse(State.PASSED);
        }
    }

    static Coverage of(Catalogue catalogue, List<TestMethod> methods, List<TestResult> results) {
        Map<String, List<TestResult>> byMethod =
                results.stream().collect(Collectors.groupingBy(result -> result.className() + "." + result.method()));
        List<Row> rows = catalogue.functions().values().stream()
                .map(function -> new Row(function, tests(function.id(), methods, byMethod)))
                .toList();
        SortedMap<String, String> unknown = new TreeMap<>();
        for (TestMethod method : methods) {
            method.tags().stream().filter(tag -> !catalogue.knows(tag)).forEach(tag -> unknown.put(tag, key(method)));
        }
        return new Coverage(rows, unknown);
    }

    private static SortedMap<String, State> tests(
            String id, List<TestMethod> methods, Map<String, List<TestResult>> results) {
        SortedMap<String, State> tests = new TreeMap<>();
        for (TestMethod method : methods) {
            if (method.tags().contains(id)) {
                tests.put(key(method), state(results.getOrDefault(key(method), List.of())));
            }
        }
        return tests;
    }

    private static State state(List<TestResult> runs) {
        if (runs.isEmpty()) {
            return State.NOT_RUN;
        }
        return switch (Outcome.worst(runs.stream().map(TestResult::outcome), Outcome.PASSED)) {
            case FAILED -> State.FAILED;
            case SKIPPED -> State.SKIPPED;
            case PASSED -> State.PASSED;
        };
    }

    private static String key(TestMethod method) {
        return method.className() + "." + method.method();
    }

    long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Classes without their package, methods counted: what fits on a line. */
    static String brief(Row row) {
        return row.tests().keySet().stream()
                .map(test -> test.replaceFirst("\\.[^.]+$", "").replaceFirst(".*\\.", ""))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
