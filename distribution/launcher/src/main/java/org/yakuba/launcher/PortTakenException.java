package org.yakuba.launcher;

import java.io.Serial;
import java.net.BindException;

/** Another program listens where this installation was to listen. */
public final class PortTakenException extends BindException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;

    PortTakenException(String host, int port) {
        super("port " + port + " of " + host + " is taken");
        this.host = host;
        this.port = port;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }
}
