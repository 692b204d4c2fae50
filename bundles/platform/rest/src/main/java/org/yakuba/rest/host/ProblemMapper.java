package org.yakuba.rest.host;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.leases.DoorClosedException;
import org.yakuba.leases.ServiceUnavailableException;
import org.yakuba.rest.Problem;

/** Every refusal and every failure as a problem document, in the language the caller asks for, Japanese otherwise. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        Locale locale = language(headers.getAcceptableLanguages());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", Titles.of(problem.status(), locale));
        document.put("status", problem.status());
        document.put("detail", problem.say(locale));
        document.put("instance", uri.getRequestUri().getPath());
        document.put("code", problem.code());
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(document);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return answer.build();
    }

    static Locale language(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("ja") || language.equals("en"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.JAPANESE);
    }

    private static Problem problem(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (thrown instanceof ServiceUnavailableException || thrown instanceof DoorClosedException) {
            return new Problem(
                    503,
                    "unavailable",
                    "この業務はいま応答できません。少し待ってからもう一度試してください。続くときは yakuba why で原因を確かめられます。",
                    "This domain cannot answer just now. Try again shortly; if it lasts, yakuba why names the cause.");
        }
        if (thrown instanceof WebApplicationException web) {
            return refused(web.getResponse().getStatus());
        }
        LOG.error("a REST request failed", thrown);
        return new Problem(
                500,
                "internal",
                "処理中に誤りが起きました。記録を添えて運用担当に知らせてください。",
                "The request failed. Tell the operator, with the log.");
    }

    private static Problem refused(int status) {
        return switch (status) {
            case 404 ->
                Problem.notFound(
                        "no-such-path", "この場所には何もありません。パスを確かめてください。", "There is nothing at this path. Check it.");
            case 405 -> new Problem(405, "method", "この場所ではこのメソッドは使えません。", "This method is not allowed at this path.");
            case 406, 415 ->
                new Problem(
                        status,
                        "media-type",
                        "対応していない形式です。JSON を使ってください。",
                        "This media type is not supported. Use JSON.");
            default -> new Problem(status, "refused", "要求を受け付けられません。", "The request is refused.");
        };
    }
}
