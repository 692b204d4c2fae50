package org.yakuba.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Dictionary;
import java.util.Hashtable;

/**
 * OSGi configuration JSON as a dictionary: the type stands behind the key ({@code "port:Integer"}), arrays as
 * {@code "hosts:String[]"}; without one it is what JSON says.
 */
final class TypedConfiguration {

    private TypedConfiguration() {}

    static Dictionary<String, Object> dictionary(JsonObject json) {
        Dictionary<String, Object> dictionary = new Hashtable<>();
        json.forEach((typedKey, value) -> {
            int colon = typedKey.lastIndexOf(':');
            String key = colon < 0 ? typedKey : typedKey.substring(0, colon);
            String type = colon < 0 ? natural(value) : typedKey.substring(colon + 1);
            dictionary.put(key, type.endsWith("[]") ? array(type, value) : scalar(type, value));
        });
        return dictionary;
    }

    private static String natural(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE, FALSE -> "Boolean";
            case NUMBER -> ((JsonNumber) value).isIntegral() ? "Long" : "Double";
            case ARRAY ->
                value.asJsonArray().isEmpty()
                        ? "String[]"
                        : natural(value.asJsonArray().get(0)) + "[]";
            default -> "String";
        };
    }

    private static Object array(String type, JsonValue value) {
        String element = type.substring(0, type.length() - 2);
        JsonArray values = value.asJsonArray();
        Object array = java.lang.reflect.Array.newInstance(classOf(element), values.size());
        for (int i = 0; i < values.size(); i++) {
            java.lang.reflect.Array.set(array, i, scalar(element, values.get(i)));
        }
        return array;
    }

    private static Object scalar(String type, JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return switch (type) {
            case "Boolean", "boolean" -> Boolean.valueOf(text);
            case "Integer", "int" -> Integer.valueOf(text);
            case "Long", "long" -> Long.valueOf(text);
            case "Double", "double" -> Double.valueOf(text);
            case "Float", "float" -> Float.valueOf(text);
            default -> text;
        };
    }

    private static Class<?> classOf(String type) {
        return switch (type) {
            case "Boolean" -> Boolean.class;
            case "boolean" -> boolean.class;
            case "Integer" -> Integer.class;
            case "int" -> int.class;
            case "Long" -> Long.class;
            case "long" -> long.class;
            case "Double" -> Double.class;
            case "double" -> double.class;
            case "Float" -> Float.class;
            case "float" -> float.class;
            default -> String.class;
        };
    }
}
