package org.yakuba.rest.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yakuba.leases.Door;
import org.yakuba.leases.Hold;
import org.yakuba.leases.Pass;

@Tag("RT-12")
class HttpDoorTest {
    private final List<String> said = new ArrayList<>();
    private final HttpDoor door = new HttpDoor(new Recording());
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<AsyncListener> listeners = new ArrayList<>();
    private DispatcherType dispatcher = DispatcherType.REQUEST;
    private boolean async;

    @Test
    void aRequestEntersItsDomainAndLeavesWhenItIsAnswered() throws IOException, ServletException {
        pass(() -> said.add("answer"));

        assertThat(said).containsExactly("enter calendar", "answer", "leave");
    }

    @Test
    void aRequestThatFailsLeavesToo() {
        assertThatThrownBy(() -> pass(() -> {
                    throw new IllegalStateException("made up");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(said).containsExactly("enter calendar", "leave");
    }

    @Test
    void aRequestThatGoesOnWithoutItsThreadLeavesWhenItsAnswerIsComplete() throws IOException, ServletException {
        pass(() -> async = true);
        assertThat(said).containsExactly("enter calendar");

        complete();

        assertThat(said).containsExactly("enter calendar", "leave");
    }

    @Test
    void aRequestThatComesBackToAThreadIsInsideAlready() throws IOException, ServletException {
        pass(() -> async = true);
        async = false;
        dispatcher = DispatcherType.ASYNC;

        pass(() -> said.add("answer"));

        assertThat(said).startsWith("enter calendar", "move", "answer", "leave");
    }

    private void complete() throws IOException {
        for (AsyncListener listener : List.copyOf(listeners)) {
            listener.onComplete(new AsyncEvent(fake(AsyncContext.class)));
        }
    }

    private void pass(Runnable servlet) throws IOException, ServletException {
        door.doFilter(
                fake(HttpServletRequest.class), fake(HttpServletResponse.class), (request, response) -> servlet.run());
    }

    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> "/api/calendar/v1/days/2026-11-23";
                    case "getDispatcherType" -> dispatcher;
                    case "isAsyncStarted" -> async;
                    case "getAsyncContext" -> fake(AsyncContext.class);
                    case "addListener" -> note(() -> listeners.add((AsyncListener) arguments[0]));
                    case "setAttribute" -> note(() -> attributes.put((String) arguments[0], arguments[1]));
                    case "getRequest" -> fake(HttpServletRequest.class);
                    case "getResponse" -> fake(HttpServletResponse.class);
                    case "getAttribute" -> attributes.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static @Nullable Object note(Runnable action) {
        action.run();
        return null;
    }

    /** Notes who goes in and out. */
    private final class Recording implements Door {
        @Override
        public Pass enter(String domain) {
            said.add("enter " + domain);
            return new Pass() {
                @Override
                public void moveHere() {
                    said.add("move");
                }

                @Override
                public void close() {
                    said.add("leave");
                }
            };
        }

        @Override
        public Hold hold(Set<String> domains, Duration bound) {
            throw new UnsupportedOperationException("nobody holds");
        }
    }
}
