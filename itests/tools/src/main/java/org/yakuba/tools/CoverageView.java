package org.yakuba.tools;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yakuba.tools.Coverage.Row;
import org.yakuba.tools.Coverage.State;

/** The matrix for a terminal, for a spreadsheet and for the auditor. */
enum CoverageView {
    TEXT {
        @Override
        String show(Coverage coverage) {
            String rows = coverage.rows().stream()
                    .map(row -> "%-7s %-13s %-12s %s  %s%n"
                            .formatted(
                                    row.function().id(),
                                    row.function().bundle(),
                                    row.state().english,
                                    row.function().statement(),
                                    row.tests().isEmpty() ? "" : "<- " + Coverage.brief(row)))
                    .collect(Collectors.joining());
            return rows
                    + "%n%s%n"
                            .formatted(Stream.of(State.values())
                                    .map(state -> coverage.count(state) + " " + state.english)
                                    .collect(Collectors.joining(", ")));
        }
    },

    CSV {
        @Override
        String show(Coverage coverage) {
            return coverage.rows().stream()
                    .flatMap(this::lines)
                    .collect(Collectors.joining("", "id,bundle,scope,statement,test,result\n", ""));
        }

        private Stream<String> lines(Row row) {
            if (row.tests().isEmpty()) {
                return Stream.of(line(row, "", State.NO_TEST));
            }
            return row.tests().entrySet().stream().map(test -> line(row, test.getKey(), test.getValue()));
        }

        private String line(Row row, String test, State state) {
            Catalogue.Function function = row.function();
            return Csv.line(
                            function.id(),
                            function.bundle(),
                            function.scope(),
                            function.statement(),
                            test,
                            state.english)
                    + "\n";
        }
    },

    HTML {
        @Override
        String show(Coverage coverage) {
            String counts = Stream.of(State.values())
                    .map(state -> "<li class=\"%s\">%s <b>%d</b></li>"
                            .formatted(state, state.japanese, coverage.count(state)))
                    .collect(Collectors.joining());
            String rows = coverage.rows().stream().map(this::row).collect(Collectors.joining("\n"));
            return PAGE.replace("{counts}", counts).replace("{rows}", rows);
        }

        private String row(Row row) {
            String tests = row.tests().entrySet().stream()
                    .map(test -> "<li class=\"%s\">%s</li>".formatted(test.getValue(), escape(test.getKey())))
                    .collect(Collectors.joining());
            return "<tr class=\"%s\"><th scope=\"row\">%s</th><td lang=\"en\">%s</td><td>%s</td><td>%s</td><td><ul>%s</ul></td><td>%s</td></tr>"
                    .formatted(
                            row.state(),
                            row.function().id(),
                            escape(row.function().statement()),
                            row.function().bundle(),
                            row.function().scope(),
                            tests,
                            row.state().japanese);
        }

        private String escape(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }
    };

    abstract String show(Coverage coverage);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="UTF-8">
            <title>Yakuba 機能と試験の対応表</title>
            <style>
            body { font-family: sans-serif; line-height: 1.5; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1a1a1c; }
            table { border-collapse: collapse; width: 100%; font-size: .875rem; }
            th, td { border: 1px solid #949494; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            thead th { background: #f2f2f2; }
            ul { list-style: none; margin: 0; padding: 0; }
            .counts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin-bottom: 1rem; }
            .counts b { font-size: 1.25rem; }
            .FAILED > td:last-child, li.FAILED { color: #b00020; font-weight: bold; }
            .NO_TEST > td:last-child { color: #626264; }
            @media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <h1>機能と試験の対応表</h1>
            <p>製品の各機能（docs/functions.csv）について、それを確かめる自動試験と、この作業ツリーでの最後の実行結果を示します。
            複数の試験がある機能は、すべて合格のときだけ「合格」です。</p>
            <p lang="en">Each function of the product, the tests that prove it, and how they ended in this working tree. A function has passed only if all its tests have.</p>
            <ul class="counts">{counts}</ul>
            <table>
            <thead><tr><th>ID</th><th>機能 <span lang="en">Function</span></th><th>バンドル</th><th>範囲</th><th>試験</th><th>結果</th></tr></thead>
            <tbody>
            {rows}
            </tbody>
            </table>
            </body>
            </html>
            """;
}
