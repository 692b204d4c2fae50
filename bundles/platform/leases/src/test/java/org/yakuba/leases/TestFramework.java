package org.yakuba.leases;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.scr.info.ScrInfo;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.yakuba.leases.probe.Probe;

/** A real framework with the leases started first. */
final class TestFramework implements AutoCloseable {

    private final Framework framework;

    TestFramework(Path directory, Map<String, String> properties) throws Exception {
        Probe.forget();
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(
                Constants.FRAMEWORK_STORAGE,
                Files.createTempDirectory(directory, "cache").toString());
        configuration.put("felix.cache.locking", "false");
        configuration.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.yakuba.leases;version=1.0.0,org.yakuba.leases.probe,"
                        + "org.osgi.service.component;version=1.5.0,org.osgi.service.component.runtime;version=1.5.0,"
                        + "org.osgi.service.component.runtime.dto;version=1.5.0,org.osgi.util.promise;version=1.3.0,"
                        + "org.osgi.util.function;version=1.2.0");
        framework = new FrameworkFactory().newFramework(configuration);
        framework.start();
        start(TestBundle.leases());
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Starts declarative services. */
    void startComponents() throws BundleException {
        String jar = ScrInfo.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        context().installBundle(jar).start();
    }

    Bundle install(TestBundle bundle) throws BundleException {
        return context().installBundle("test:" + System.nanoTime(), bundle.open());
    }

    Bundle start(TestBundle bundle) throws BundleException {
        Bundle installed = install(bundle);
        installed.start();
        return installed;
    }

    void remove(Bundle bundle) throws Exception {
        bundle.uninstall();
        CountDownLatch refreshed = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(Set.of(bundle), event -> refreshed.countDown());
        assertThat(refreshed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    <T> T service(Class<T> type) {
        return context().getService(context().getServiceReference(type));
    }

    /** The proxy of an api service, through the copy of the interface that the test knows. */
    <T> T proxy(Class<T> type) throws Exception {
        var references = context().getAllServiceReferences(type.getName(), "(org.yakuba.proxy=true)");
        assertThat(references).hasSize(1);
        return bridge(type, context().getService(references[0]));
    }

    static <T> T bridge(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (p, method, arguments) -> {
                    try {
                        var remote = target.getClass().getMethod(method.getName(), method.getParameterTypes());
                        remote.setAccessible(true);
                        Object result = remote.invoke(target, arguments);
                        return method.getReturnType().getName().startsWith("org.yakuba")
                                ? bridge(method.getReturnType(), result)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(20_000);
    }
}
