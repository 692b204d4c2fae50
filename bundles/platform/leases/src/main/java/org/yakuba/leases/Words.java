package org.yakuba.leases;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this bundle, in Japanese and English. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static String say(Locale locale, String key, Object... values) {
        ResourceBundle words =
                ResourceBundle.getBundle("org.yakuba.leases.words", locale, Words.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
