package org.yakuba.generations;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences for people, Japanese by default and English, kept in {@code messages_ja.properties} and
 * {@code messages_en.properties} beside a class, with values by name: {@code {bundle}}.
 */
public final class Messages {
    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)}");
    private final String area;
    private final ClassLoader loader;

    private Messages(String area, ClassLoader loader) {
        this.area = area;
        this.loader = loader;
    }

    /** The sentences in the package of {@code owner}. */
    public static Messages of(Class<?> owner) {
        return new Messages(owner.getPackageName(), owner.getClassLoader());
    }

    /** The sentences of a package of this library: how a finding that was written down is read back. */
    public static Messages ofArea(String area) {
        return new Messages(area, Messages.class.getClassLoader());
    }

    /** The package the sentences belong to. */
    public String area() {
        return area;
    }

    public String say(Locale locale, String key, Map<String, String> values) {
        String language = locale.getLanguage().equals("en") ? "en" : "ja";
        ResourceBundle sentences = ResourceBundle.getBundle(area + ".messages_" + language, Locale.ROOT, loader);
        try {
            return VALUE.matcher(sentences.getString(key))
                    .replaceAll(value -> Matcher.quoteReplacement(values.getOrDefault(value.group(1), value.group())));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no sentence for " + key + " in " + area, e);
        }
    }
}
