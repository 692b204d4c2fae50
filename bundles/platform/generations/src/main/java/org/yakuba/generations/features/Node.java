package org.yakuba.generations.features;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yakuba.generations.Finding;
import org.yakuba.generations.check.Nearest;

/** A value of a file and its place there. Asking for what is not there is a finding, and the answer is something empty. */
record Node(JsonText source, String pointer, JsonValue value) {

    String where() {
        return source.where(pointer);
    }

    String where(String key) {
        return source.where(pointer + "/" + key);
    }

    /** Every key that is not one of these is a finding. */
    void only(List<String> keys) {
        for (String key : object().keySet()) {
            if (!keys.contains(key)) {
                String nearest = Nearest.to(key, keys).orElse(String.join(", ", keys));
                refuse("unknown-key", where(key), Map.of("key", key, "nearest", nearest));
            }
        }
    }

    JsonObject object() {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    Optional<Node> get(String key) {
        return Optional.ofNullable(object().get(key)).map(child -> new Node(source, pointer + "/" + key, child));
    }

    Node object(String key) {
        Optional<Node> child = get(key);
        if (child.isPresent() && !(child.get().value instanceof JsonObject)) {
            wrongType(key, "{ }");
        }
        return child.orElseGet(() -> new Node(source, pointer, JsonValue.EMPTY_JSON_OBJECT));
    }

    String text(String key) {
        Optional<String> text = optionalText(key);
        if (!object().containsKey(key)) {
            refuse("missing-key", where(), Map.of("key", key));
        }
        return text.orElse("");
    }

    Optional<String> optionalText(String key) {
        JsonValue child = object().get(key);
        if (child instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        if (child != null) {
            wrongType(key, "\"…\"");
        }
        return Optional.empty();
    }

    Text bothLanguages(String key) {
        if (get(key).isEmpty()) {
            refuse("missing-key", where(), Map.of("key", key));
            return new Text("", "");
        }
        Node words = object(key);
        return new Text(words.text("ja"), words.text("en"));
    }

    <T> List<T> list(String key, Function<Node, T> element) {
        JsonValue child = object().getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY);
        if (!(child instanceof JsonArray array)) {
            wrongType(key, "[ ]");
            return List.of();
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> element.apply(new Node(source, pointer + "/" + key + "/" + i, array.get(i))))
                .toList();
    }

    /** This value itself as a string. */
    String asText() {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        refuse("wrong-type", where(), Map.of("key", pointer, "expected", "\"…\""));
        return "";
    }

    void refuse(String code, String where, Map<String, String> values) {
        source.findings().add(Finding.error(Node.class, code, where, values));
    }

    private void wrongType(String key, String expected) {
        refuse("wrong-type", where(key), Map.of("key", key, "expected", expected));
    }
}
