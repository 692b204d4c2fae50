package org.yakuba.generations.check;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one key of a configuration may hold.
 *
 * @param cardinality 0 for one value, otherwise how many at most
 */
record AttributeRule(
        String type,
        int cardinality,
        boolean required,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        List<String> options) {
    private static final Set<String> WHOLE = Set.of("Integer", "Long", "Short", "Byte");

    static AttributeRule of(Map<String, String> attribute, List<String> options) {
        String cardinality = attribute.getOrDefault("cardinality", "0");
        return new AttributeRule(
                attribute.getOrDefault("type", "String"),
                (int) Math.min(Integer.MAX_VALUE, Math.abs(Long.parseLong(cardinality))),
                !attribute.getOrDefault("required", "true").equals("false") && !attribute.containsKey("default"),
                number(attribute.get("min")),
                number(attribute.get("max")),
                List.copyOf(options));
    }

    boolean isPassword() {
        return type.equals("Password");
    }

    boolean isText() {
        return isPassword() || type.equals("String") || type.equals("Char") || type.equals("Character");
    }

    /** As a person would write it: {@code Integer 1–65535}. */
    String describe() {
        String range = min.isEmpty() && max.isEmpty()
                ? ""
                : " " + min.map(BigDecimal::toString).orElse("…") + "–"
                        + max.map(BigDecimal::toString).orElse("…");
        String choice = options.isEmpty() ? "" : " (" + String.join(" | ", options) + ")";
        return type + (cardinality == 0 ? "" : "[]") + range + choice;
    }

    /** The code of what is wrong with the value, if anything is. */
    Optional<String> fault(String writtenType, JsonValue value) {
        boolean many = value instanceof JsonArray;
        if (many != (cardinality != 0)) {
            return Optional.of("wrong-cardinality");
        }
        if (value instanceof JsonArray values) {
            if (values.size() > cardinality) {
                return Optional.of("wrong-cardinality");
            }
            return values.stream()
                    .flatMap(one -> faultOfOne(writtenType, one).stream())
                    .findFirst();
        }
        return faultOfOne(writtenType, value);
    }

    private Optional<String> faultOfOne(String writtenType, JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (Secrets.isReference(text)) {
            return Optional.empty();
        }
        if (!writtenType.isEmpty() && !writtenType.equals(type) && !(isText() && writtenType.equals("String"))) {
            return Optional.of("wrong-type");
        }
        if (isText()) {
            return value instanceof JsonString ? choice(text) : Optional.of("wrong-type");
        }
        if (type.equals("Boolean")) {
            return text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of("wrong-type");
        }
        boolean typed = !writtenType.isEmpty() || value instanceof JsonNumber;
        Optional<BigDecimal> number = typed ? number(text) : Optional.empty();
        if (number.isEmpty()
                || WHOLE.contains(type) && number.get().stripTrailingZeros().scale() > 0) {
            return Optional.of("wrong-type");
        }
        boolean below = min.isPresent() && number.get().compareTo(min.get()) < 0;
        boolean above = max.isPresent() && number.get().compareTo(max.get()) > 0;
        return below || above ? Optional.of("out-of-range") : choice(text);
    }

    private Optional<String> choice(String text) {
        return options.isEmpty() || options.contains(text) ? Optional.empty() : Optional.of("no-option");
    }

    private static Optional<BigDecimal> number(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
