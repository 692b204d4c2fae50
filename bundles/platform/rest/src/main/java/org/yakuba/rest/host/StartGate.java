package org.yakuba.rest.host;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.http.jetty.LoadBalancerCustomizerFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.condition.Condition;

/**
 * Lets requests that come while the system starts wait until it is ready. Jetty opens its port before servlets are
 * known; this is the one place that comes before Jetty looks for a servlet.
 */
@Component(property = "service.ranking:Integer=100")
public final class StartGate implements LoadBalancerCustomizerFactory {
    private static final long START_SECONDS = 120;
    private final CountDownLatch ready = new CountDownLatch(1);

    @Activate
    public StartGate() {}

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
    public HttpConfiguration.Customizer createCustomizer() {
        return this::afterStart;
    }

    private Request afterStart(Request request, HttpFields.Mutable answer) {
        try {
            if (!ready.await(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the system did not become ready");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return request;
    }
}
