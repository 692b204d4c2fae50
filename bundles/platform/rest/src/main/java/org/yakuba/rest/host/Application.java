package org.yakuba.rest.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import jakarta.servlet.Servlet;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** The published REST application of one domain. */
final class Application implements AutoCloseable {
    private final ServiceRegistration<Servlet> registration;

    private Application(ServiceRegistration<Servlet> registration) {
        this.registration = registration;
    }

    static Application publish(BundleContext context, String domain, Bundle owner, Collection<?> resources) {
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true)
                .property(ServerProperties.BV_FEATURE_DISABLE, true)
                .property(ServerProperties.JSON_PROCESSING_FEATURE_DISABLE, true)
                .register(new JsonBody(json()))
                .register(ProblemMapper.class)
                .register(DeclaredRoutes.class)
                .register(new OpenApi(owner));
        resources.forEach(config::register);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/api/" + domain + "/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "api-" + domain);
        return new Application(context.registerService(Servlet.class, new ServletContainer(config), properties));
    }

    /** With a cache of types of its own: the one that Jackson shares would keep the classes of removed bundles. */
    private static ObjectMapper json() {
        return new ObjectMapper()
                .setTypeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 200)))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setSerializationInclusion(JsonInclude.Include.NON_ABSENT);
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
