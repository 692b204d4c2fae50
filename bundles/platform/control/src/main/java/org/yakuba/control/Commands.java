package org.yakuba.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.Boot;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Messages;
import org.yakuba.generations.StoreException;

/** What the command line can ask a running instance. */
@Component(service = Commands.class)
public final class Commands {
    private static final Messages MESSAGES = Messages.of(Commands.class);
    private final BundleContext framework;
    private final Boot boot;
    private final StatusReport status;
    private final Inventory inventory;
    private final Why why;
    private final ApplyCommand apply;

    @Activate
    public Commands(
            BundleContext context,
            @Reference Boot boot,
            @Reference StatusReport status,
            @Reference Inventory inventory,
            @Reference Why why,
            @Reference ApplyCommand apply) {
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.boot = boot;
        this.status = status;
        this.inventory = inventory;
        this.why = why;
        this.apply = apply;
    }

    Answer run(Request request, Progress progress) {
        try {
            return switch (request.command()) {
                case "status" -> status.status(request.locale());
                case "health" -> status.health(request.locale());
                case "facts" -> status.facts();
                case "inventory" ->
                    inventory.answer(request.locale(), request.arguments().getBoolean("all", false));
                case "why" -> why(request);
                case "apply" -> apply.run(request, progress, this::stopFramework);
                case "stop" -> stop(request);
                default -> say(Answer.USAGE, request.locale(), "unknown", Map.of("command", request.command()));
            };
        } catch (RefusedException e) {
            return refused(e.finding(), request.locale());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Commands.class).error("{} failed", request.command(), e);
            String key = StoreException.isDiskFull(e) ? "disk-full" : "failed";
            return say(Answer.FAILED, request.locale(), key, Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    static Answer refused(Finding finding, Locale locale) {
        String text = finding.cause(locale) + "\n  → " + finding.fix(locale) + "\n";
        return new Answer(
                Answer.REFUSED,
                text,
                Json.createObjectBuilder()
                        .add("outcome", "refused")
                        .add("finding", finding.toJson(locale))
                        .build());
    }

    private Answer why(Request request) {
        String subject = request.arguments().getString("subject", "");
        Locale locale = request.locale();
        if (subject.isBlank()) {
            List<Cause> all = why.all();
            StringBuilder text = new StringBuilder();
            all.forEach(cause -> text.append(cause.print(locale)).append('\n'));
            return new Answer(
                    all.isEmpty() ? Answer.OK : Answer.NOT_HEALTHY,
                    all.isEmpty() ? MESSAGES.say(locale, "command.why.nothing", Map.of()) + "\n" : text.toString(),
                    Json.createObjectBuilder()
                            .add(
                                    "causes",
                                    all.stream()
                                            .map(cause -> cause.toJson(locale))
                                            .collect(CanonicalJson.array()))
                            .build());
        }
        Optional<Cause> cause = why.of(subject);
        return cause.map(found -> new Answer(
                        found.isSound() ? Answer.OK : Answer.NOT_HEALTHY, found.print(locale), found.toJson(locale)))
                .orElseGet(() -> say(Answer.USAGE, locale, "why.unknown", Map.of("subject", subject)));
    }

    private Answer stop(Request request) {
        Answer answer = say(Answer.OK, request.locale(), "stopping", Map.of());
        return new Answer(answer.exit(), answer.text(), answer.result(), this::stopFramework);
    }

    private void stopFramework() {
        try {
            framework.getBundle().stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer say(int exit, Locale locale, String key, Map<String, String> values) {
        String text = MESSAGES.say(locale, "command." + key, values);
        JsonObject result = Json.createObjectBuilder()
                .add("message", text)
                .add("generation", boot.generation().number())
                .build();
        return new Answer(exit, text + "\n", result);
    }
}
