package org.yakuba.rest.host;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.yakuba.leases.Door;
import org.yakuba.leases.DoorClosedException;
import org.yakuba.leases.Pass;

/**
 * The door before every request. It stands before dispatch, so that a request that waited is answered by whoever serves
 * when the door opens.
 */
@Component(configurationPid = "org.yakuba.rest", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = HttpDoor.Address.class)
public final class HttpDoor implements Preprocessor {
    private final Door door;

    /** Where the system is reached. The launcher reads it from the lock before the framework starts. */
    @ObjectClassDefinition(
            name = "HTTP",
            description = "Where the system is reached; a change takes effect with a restart")
    public @interface Address {
        @AttributeDefinition(description = "Address to listen on; 0.0.0.0 for all of this machine")
        String host() default "127.0.0.1";

        @AttributeDefinition(description = "Port to listen on", min = "1", max = "65535")
        int port() default 8080;
    }

    @Activate
    public HttpDoor(@Reference Door door) {
        this.door = door;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Pass pass = enter((HttpServletRequest) request);
            boolean goesOn = false;
            try {
                chain.doFilter(request, response);
                goesOn = GoingOn.follow(request, pass);
            } finally {
                if (!goesOn) {
                    pass.close();
                }
            }
        } catch (DoorClosedException e) {
            refuse((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    /** A request that went on without a thread and comes back to one is inside already. */
    private Pass enter(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ASYNC
                && request.getAttribute(GoingOn.PASS) instanceof Pass pass) {
            pass.moveHere();
            return pass;
        }
        return door.enter(domain(request.getRequestURI()));
    }

    private static String domain(String path) {
        String[] segments = path.split("/", 4);
        boolean api = segments.length > 2 && segments[1].equals("api");
        return api ? segments[2] : segments.length > 1 ? segments[1] : "";
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean english = ProblemMapper.language(Collections.list(request.getLocales()))
                .getLanguage()
                .equals("en");
        String detail =
                english ? "This domain is being changed. Try again shortly." : "この業務は入れ替え中です。少し待ってからもう一度試してください。";
        response.setStatus(503);
        response.setHeader("Retry-After", "5");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"status\":503,\"code\":\"held\",\"detail\":\"%s\"}"
                        .formatted(detail)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
