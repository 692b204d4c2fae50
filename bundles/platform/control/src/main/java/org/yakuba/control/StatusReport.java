package org.yakuba.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Messages;
import org.yakuba.generations.text.TextTable;
import org.yakuba.leases.Leases;
import org.yakuba.leases.ServiceStatus;

/** How the instance is, in one answer: what serves, what does not and why, what is stuck, what is beyond the lock. */
@Component(service = StatusReport.class)
public final class StatusReport {
    private static final Messages MESSAGES = Messages.of(StatusReport.class);
    private final Boot boot;
    private final Current current;
    private final Deployed deployed;
    private final Leases leases;
    private final Why why;

    @Activate
    public StatusReport(
            @Reference Boot boot,
            @Reference Current current,
            @Reference Deployed deployed,
            @Reference Leases leases,
            @Reference Why why) {
        this.boot = boot;
        this.current = current;
        this.deployed = deployed;
        this.leases = leases;
        this.why = why;
    }

    /** The word for the state of the whole. */
    enum State {
        STARTING,
        READY,
        DEGRADED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State state() {
        if (!boot.isStarted()) {
            return State.STARTING;
        }
        return why.all().isEmpty()
                        && unserved().isEmpty()
                        && boot.starts().stuck().isEmpty()
                ? State.READY
                : State.DEGRADED;
    }

    Answer status(Locale locale) {
        State state = state();
        Generation generation = current.generation();
        StringBuilder text = new StringBuilder();
        text.append(say(
                        locale,
                        "line",
                        Map.of(
                                "distribution", current.lock().distribution(),
                                "version", current.lock().version(),
                                "number", String.valueOf(generation.number()),
                                "state", say(locale, "state." + state.id(), Map.of()),
                                "pid", String.valueOf(ProcessHandle.current().pid()),
                                "uptime", uptime(locale))))
                .append('\n');
        why.all().forEach(cause -> {
            Cause root = cause.root();
            text.append("  ✕ ")
                    .append(cause.subject())
                    .append(": ")
                    .append(root.text(locale))
                    .append('\n');
            text.append("    → ").append(root.fix(locale)).append('\n');
        });
        unserved()
                .forEach(service -> text.append("  ✕ ")
                        .append(say(
                                locale, "unserved", Map.of("domain", service.domain(), "service", service.service())))
                        .append('\n'));
        stuck().forEach(bundle -> text.append("  ✕ ")
                .append(say(locale, "stuck", Map.of("bundle", bundle)))
                .append('\n'));
        return new Answer(state == State.DEGRADED ? Answer.NOT_HEALTHY : Answer.OK, text.toString(), json(locale));
    }

    Answer health(Locale locale) {
        State state = state();
        TextTable table = TextTable.of(say(locale, "domain", Map.of()), say(locale, "served-by", Map.of()), "");
        for (ServiceStatus service : leases.services()) {
            String provider =
                    service.current().map(one -> one.bundle().toString()).orElse("—");
            String calls = service.current()
                    .map(one -> say(
                            locale,
                            "calls",
                            Map.of("count", String.valueOf(one.calls().size()))))
                    .orElseGet(() -> say(locale, "nobody", Map.of()));
            table.row(service.domain() + " " + simple(service.service()), provider, calls);
        }
        String head = say(locale, "state." + state.id(), Map.of()) + "\n";
        return new Answer(
                state == State.READY ? Answer.OK : Answer.NOT_HEALTHY,
                table.isEmpty() ? head : head + table,
                json(locale));
    }

    /** What a comparison of desired and actual, and a diagnosis, need: no personal data, no configuration values. */
    Answer facts() {
        JsonArrayBuilder bundles = Json.createArrayBuilder();
        deployed.all(current.lock())
                .forEach((locked, bundle) -> bundles.add(Json.createObjectBuilder()
                        .add("symbolicName", locked.symbolicName())
                        .add("version", locked.version())
                        .add("sha256", locked.hash().hex())
                        .add("state", bundle.map(one -> stateOf(one.getState())).orElse("absent"))));
        JsonArrayBuilder beyond = Json.createArrayBuilder();
        deployed.beyond(current.lock())
                .forEach(bundle -> beyond.add(bundle.getSymbolicName() + " " + bundle.getVersion()));
        JsonArrayBuilder threads = Json.createArrayBuilder();
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .sorted()
                .forEach(threads::add);
        JsonObject facts = Json.createObjectBuilder(json(Locale.ENGLISH))
                .add("bundles", bundles)
                .add("beyondLock", beyond)
                .add("threads", threads)
                .add("java", System.getProperty("java.version"))
                .add("maxMemory", Runtime.getRuntime().maxMemory())
                .build();
        return new Answer(Answer.OK, "", facts);
    }

    private List<String> stuck() {
        return boot.starts().stuck().stream()
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .toList();
    }

    private List<ServiceStatus> unserved() {
        return leases.services().stream()
                .filter(service -> service.current().isEmpty())
                .toList();
    }

    private JsonObject json(Locale locale) {
        JsonArrayBuilder causes = Json.createArrayBuilder();
        why.all().forEach(cause -> causes.add(cause.toJson(locale)));
        JsonArrayBuilder services = Json.createArrayBuilder();
        leases.services().forEach(service -> services.add(json(service)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("state", state().id())
                .add("distribution", current.lock().distribution())
                .add("version", current.lock().version())
                .add("municipality", current.lock().municipality())
                .add("generation", current.generation().toJson())
                .add("lock", current.generation().lock().hex())
                .add("pid", ProcessHandle.current().pid())
                .add("startedAt", boot.startedAt().toString())
                .add("causes", causes)
                .add("services", services)
                .add("stuck", Json.createArrayBuilder(stuck()));
        return json.build();
    }

    private static JsonObject json(ServiceStatus service) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("domain", service.domain()).add("service", service.service());
        service.current()
                .ifPresent(provider -> json.add("bundle", provider.bundle().symbolicName())
                        .add("version", provider.bundle().version())
                        .add("since", provider.since().toString())
                        .add("calls", provider.calls().size()));
        return json.build();
    }

    private String uptime(Locale locale) {
        Duration up = Duration.between(boot.startedAt(), boot.clock().instant());
        return say(
                locale,
                "uptime",
                Map.of("hours", String.valueOf(up.toHours()), "minutes", String.valueOf(up.toMinutesPart())));
    }

    private static String stateOf(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "active";
            case Bundle.STARTING -> "starting";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.STOPPING -> "stopping";
            default -> "installed";
        };
    }

    private static String simple(String service) {
        return service.substring(service.lastIndexOf('.') + 1);
    }

    private static String say(Locale locale, String key, Map<String, String> values) {
        return MESSAGES.say(locale, "status." + key, values);
    }
}
