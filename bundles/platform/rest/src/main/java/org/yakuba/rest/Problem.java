package org.yakuba.rest;

import java.util.Locale;

/**
 * A refusal in the form of RFC 9457: what is wrong, where, and what to do, in Japanese and English.
 *
 * @see #badRequest(String, String, String)
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final String ja;
    private final String en;

    public Problem(int status, String code, String ja, String en) {
        super(code + ": " + en);
        this.status = status;
        this.code = code;
        this.ja = ja;
        this.en = en;
    }

    public static Problem badRequest(String code, String ja, String en) {
        return new Problem(400, code, ja, en);
    }

    public static Problem notFound(String code, String ja, String en) {
        return new Problem(404, code, ja, en);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String say(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }
}
