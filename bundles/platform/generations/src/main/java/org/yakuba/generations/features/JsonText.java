package org.yakuba.generations.features;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.generations.Finding;

/** A JSON file that knows the line of each of its values, and lets no key be given twice. */
final class JsonText {
    private final String file;
    private final Map<String, Long> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private JsonText(String file) {
        this.file = file;
    }

    /** The root of the file; what is wrong is collected in its findings. */
    static Node read(String file, String text) {
        JsonText source = new JsonText(file);
        return new Node(source, "", source.parse(text));
    }

    String where(String pointer) {
        Long line = lines.get(pointer);
        return line == null ? file : file + ":" + line;
    }

    List<Finding> findings() {
        return findings;
    }

    private JsonValue parse(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = value(parser, "");
            if (value instanceof JsonObject) {
                while (parser.hasNext()) {
                    parser.next();
                }
                return value;
            }
            findings.add(Finding.error(JsonText.class, "no-object", file, Map.of()));
        } catch (JsonException e) {
            String where = e instanceof jakarta.json.stream.JsonParsingException broken
                    ? file + ":" + broken.getLocation().getLineNumber()
                    : file;
            findings.add(
                    Finding.error(JsonText.class, "no-json", where, Map.of("error", String.valueOf(e.getMessage()))));
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private JsonValue value(JsonParser parser, String pointer) {
        lines.putIfAbsent(pointer, parser.getLocation().getLineNumber());
        JsonParser.Event event = parser.currentEvent();
        if (event == JsonParser.Event.START_OBJECT) {
            return object(parser, pointer);
        }
        if (event == JsonParser.Event.START_ARRAY) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            for (int i = 0; parser.next() != JsonParser.Event.END_ARRAY; i++) {
                array.add(value(parser, pointer + "/" + i));
            }
            return array.build();
        }
        return parser.getValue();
    }

    private JsonValue object(JsonParser parser, String pointer) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String key = parser.getString();
            String child = pointer + "/" + key;
            long line = parser.getLocation().getLineNumber();
            lines.put(child, line);
            if (!keys.add(key)) {
                findings.add(Finding.error(JsonText.class, "double-key", file + ":" + line, Map.of("key", key)));
            }
            parser.next();
            object.add(key, value(parser, child));
        }
        return object.build();
    }
}
