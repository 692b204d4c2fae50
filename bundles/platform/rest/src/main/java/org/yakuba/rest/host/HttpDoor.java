package org.yakuba.rest.host;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.condition.Condition;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.yakuba.leases.Door;
import org.yakuba.leases.DoorClosedException;
import org.yakuba.leases.Pass;

/**
 * The door before every request. It stands before dispatch, so that a request that waited is answered by whoever serves
 * when the door opens; until the system is ready, every request but those about health waits here.
 */
@Component
public final class HttpDoor implements Preprocessor {
    private static final long START_SECONDS = 60;
    private final Door door;
    private final CountDownLatch ready = new CountDownLatch(1);

    @Activate
    public HttpDoor(@Reference Door door) {
        this.door = door;
    }

    @Reference(
            target = "(osgi.condition.id=org.yakuba.ready)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void setReady(Condition condition) {
        ready.countDown();
    }

    void unsetReady(Condition condition) {
        // once up, requests are answered until Jetty stops
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getRequestURI();
        if (path.startsWith("/health/")) {
            chain.doFilter(request, response);
            return;
        }
        if (!isReady()) {
            refuse((HttpServletRequest) request, (HttpServletResponse) response, "starting");
            return;
        }
        try (Pass pass = door.enter(domain(path))) {
            chain.doFilter(request, response);
        } catch (DoorClosedException e) {
            refuse((HttpServletRequest) request, (HttpServletResponse) response, "held");
        }
    }

    private boolean isReady() {
        try {
            return ready.await(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String domain(String path) {
        String[] segments = path.split("/", 4);
        boolean api = segments.length > 2 && segments[1].equals("api");
        return api ? segments[2] : segments.length > 1 ? segments[1] : "";
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException {
        boolean english = ProblemMapper.language(Collections.list(request.getLocales()))
                .getLanguage()
                .equals("en");
        String detail = english
                ? "The system is being started or changed. Try again shortly."
                : "起動中または入れ替え中です。少し待ってからもう一度試してください。";
        response.setStatus(503);
        response.setHeader("Retry-After", "5");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"status\":503,\"code\":\"%s\",\"detail\":\"%s\"}"
                        .formatted(code, detail)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
