package org.yakuba.calendar.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A reviewed table of {@code config/law}: comment lines, a line of column names, rows separated by commas. */
record LawFile(String name, List<String> columns, List<List<String>> rows) {
    static LawFile bundled(String name) {
        try (InputStream in = Objects.requireNonNull(LawFile.class.getResourceAsStream(name), name)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static LawFile parse(String name, String text) {
        List<List<String>> table = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        if (table.isEmpty()) {
            throw new Malformed(name, "", "列名の行がありません。", "The line of column names is missing.");
        }
        return new LawFile(name, table.get(0), table.subList(1, table.size()));
    }

    /** Reads every row; one that does not fit is refused with the file and the row in the message. */
    void forEach(Consumer<List<String>> read) {
        for (List<String> row : rows) {
            try {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("%d columns".formatted(row.size()));
                }
                read.accept(row);
            } catch (RuntimeException e) {
                throw malformed(row, e);
            }
        }
    }

    private Malformed malformed(List<String> row, RuntimeException cause) {
        String names = String.join(",", columns);
        return new Malformed(
                "config/law/" + name,
                String.join(",", row),
                "列は %s です(%s)。".formatted(names, cause.getMessage()),
                "The columns are %s (%s).".formatted(names, cause.getMessage()));
    }
}
