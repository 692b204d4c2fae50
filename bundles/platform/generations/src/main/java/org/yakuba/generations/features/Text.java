package org.yakuba.generations.features;

import java.util.Locale;

/** Words for people, in both languages. */
public record Text(String ja, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }
}
