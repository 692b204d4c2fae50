package org.yakuba.rest.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.osgi.framework.Bundle;
import org.yakuba.rest.Problem;
import org.yakuba.rest.PublicRoute;

/** The description of a domain's REST interface, as its web bundle carries it. */
@Path("openapi.yaml")
public final class OpenApi {
    private final Bundle owner;

    OpenApi(Bundle owner) {
        this.owner = owner;
    }

    @GET
    @PublicRoute
    @Produces("application/yaml")
    public byte[] description() throws IOException {
        URL description = owner.getEntry("openapi.yaml");
        if (description == null) {
            throw Problem.notFound("no-description", "この業務の REST の説明はありません。", "This domain has no REST description.");
        }
        try (InputStream in = description.openStream()) {
            return in.readAllBytes();
        }
    }
}
