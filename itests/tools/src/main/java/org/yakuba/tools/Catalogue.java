package org.yakuba.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of the product, by id, in the order of {@code docs/functions.csv}. */
record Catalogue(Map<String, Function> functions) {
    record Function(String id, String statement, String bundle, String scope) {}

    static Catalogue read(Path file) throws IOException {
        Map<String, Function> functions = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Csv.cells(line);
            if (cells.size() != 4) {
                throw new ToolException(file + ": expected id,statement,bundle,scope but found: " + line);
            }
            Function function = new Function(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
            if (functions.put(function.id(), function) != null) {
                throw new ToolException(file + ": " + function.id() + " is there twice");
            }
        }
        return new Catalogue(functions);
    }

    boolean knows(String id) {
        return functions.containsKey(id);
    }
}
