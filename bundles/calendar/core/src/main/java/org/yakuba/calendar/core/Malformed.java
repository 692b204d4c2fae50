package org.yakuba.calendar.core;

/** A setting or a line of a law file that cannot be read; the message says where, which value, and the right form. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String where, String value, String formInJapanese, String form) {
        super("%s の「%s」は読めません。%s / %1$s: cannot read \"%2$s\". %s".formatted(where, value, formInJapanese, form));
    }
}
