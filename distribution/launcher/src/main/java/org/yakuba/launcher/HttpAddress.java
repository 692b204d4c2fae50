package org.yakuba.launcher;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.OptionalInt;
import org.yakuba.generations.Lock;

/** Where the system is reached: the command line's port, else what the configuration says, else this machine only. */
record HttpAddress(String host, int port) {
    private static final String PID = "org.yakuba.rest";

    static HttpAddress of(Lock lock, OptionalInt asked) {
        JsonObject configuration = lock.configurations().containsKey(PID)
                ? lock.configurations().getJsonObject(PID)
                : JsonObject.EMPTY_JSON_OBJECT;
        int configured = configuration.getInt("port:Integer", configuration.getInt("port", 8080));
        return new HttpAddress(configuration.getString("host", "127.0.0.1"), asked.orElse(configured));
    }

    /** Felix HTTP would log a port that is taken, and go on without one. */
    void requireFree() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new PortTakenException(host, port);
        }
    }

    /** As Felix HTTP wants to be told; the customizer is where requests wait for the start. */
    Map<String, String> properties() {
        return Map.of(
                "org.osgi.service.http.port",
                String.valueOf(port),
                "org.apache.felix.http.host",
                host,
                "org.apache.felix.proxy.load.balancer.connection.enable",
                "true");
    }
}
