package org.yakuba.generations.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in columns under a heading. Columns are as wide as their words; when the whole is wider than the terminal, the
 * last column breaks, and then the widest.
 */
public final class TextTable {
    public static final int WIDTH = 80;
    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    /** The last column, which as a rule holds sentences, breaks first, down to this width. */
    private static final int ROOMY = 20;

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    private TextTable(List<String> heading) {
        this.columns = heading.size();
        rows.add(heading);
    }

    public static TextTable of(String... heading) {
        return new TextTable(List.of(heading));
    }

    public TextTable row(String... cells) {
        return row(List.of(cells));
    }

    public TextTable row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
        rows.add(cells);
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        int[] widths = widths();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private int[] widths() {
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> TextWidth.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        int room = WIDTH - INDENT.length() - GAP.length() * (columns - 1);
        int last = columns - 1;
        while (Arrays.stream(widths).sum() > room) {
            int shrinking = widths[last] > ROOMY ? last : widest(widths);
            if (widths[shrinking] <= NARROWEST) {
                break;
            }
            widths[shrinking]--;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        return IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
    }

    private String line(List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, columns)
                .mapToObj(column -> TextWidth.wrap(row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(INDENT);
            for (int column = 0; column < columns; column++) {
                List<String> cell = cells.get(column);
                text.append(TextWidth.pad(line < cell.size() ? cell.get(line) : "", widths[column]))
                        .append(GAP);
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
