package org.yakuba.rest.host;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;

/** The short name of a status. */
final class Titles {
    private static final Map<Integer, String> JA = Map.of(
            400, "要求の内容に誤りがあります",
            401, "サインインが必要です",
            404, "見つかりません",
            405, "使えないメソッドです",
            500, "内部の誤り",
            503, "いまは応答できません");

    private Titles() {}

    static String of(int status, Locale locale) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String en = known == null ? "Refused" : known.getReasonPhrase();
        return locale.getLanguage().equals("en") ? en : JA.getOrDefault(status, en);
    }
}
