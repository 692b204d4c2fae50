package org.yakuba.control;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * For load balancers and supervisors: {@code /health/live} answers while the process works, {@code /health/ready} when
 * requests are served. A part that does not run makes it degraded, not unready: the rest serves.
 */
@Component(service = Servlet.class, property = "osgi.http.whiteboard.servlet.pattern=/health/*")
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient StatusReport status;

    @Activate
    public HealthServlet(@Reference StatusReport status) {
        this.status = status;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        switch (path) {
            case "/live" -> write(response, 200, "live");
            case "/ready" -> {
                StatusReport.State state = status.state();
                write(response, state == StatusReport.State.STARTING ? 503 : 200, state.id());
            }
            default -> response.sendError(404);
        }
    }

    private static void write(HttpServletResponse response, int code, String state) throws IOException {
        response.setStatus(code);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write(("{\"status\":\"" + state + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
