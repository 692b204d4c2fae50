package org.yakuba.generations.plan;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;

/** The form of a plan for machines. */
final class PlanJson {
    static final int FORMAT = 1;

    private PlanJson() {}

    static JsonObject write(Plan plan, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("id", plan.id())
                .add("outcome", plan.outcome().name().toLowerCase(Locale.ROOT))
                .add("summary", new PlanText(plan, locale).firstLine())
                .add("made", plan.made().toString())
                .add("actor", actor(plan))
                .add("kind", plan.kind().name().toLowerCase(Locale.ROOT))
                .add("asked", plan.asked())
                .add("why", plan.why())
                .add("from", plan.from().toJson())
                .add("target", target(plan))
                .add("way", plan.way().id())
                .add("expected", expected(plan.expected()))
                .add("bundles", array(plan.bundles(), change -> bundle(change, locale)))
                .add("refreshed", array(plan.refreshed(), PlanJson::refreshed))
                .add("configurations", array(plan.configurations(), PlanJson::configuration))
                .add("runtime", array(plan.runtime(), PlanJson::runtime))
                .add("schema", array(plan.schema(), PlanJson::schema))
                .add("domains", array(plan.domains(), PlanJson::domain))
                .add("findings", array(plan.findings(), finding -> finding(finding, locale)));
        plan.backTo().ifPresent(generation -> json.add("backTo", generation.toJson()));
        return json.build();
    }

    private static JsonObjectBuilder actor(Plan plan) {
        return Json.createObjectBuilder()
                .add("name", plan.actor().name())
                .add("kind", plan.actor().kind().name().toLowerCase(Locale.ROOT));
    }

    private static JsonObjectBuilder target(Plan plan) {
        return Json.createObjectBuilder()
                .add("lock", plan.target().hash().hex())
                .add("base", plan.base().hex())
                .add("distribution", plan.target().distribution())
                .add("version", plan.target().version());
    }

    private static JsonObjectBuilder expected(Expectation expected) {
        return Json.createObjectBuilder()
                .add("milliseconds", expected.total().toMillis())
                .add("waitMilliseconds", expected.atDoor().toMillis())
                .add("measured", expected.measured());
    }

    private static JsonObject bundle(BundleChange change, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("change", change.kind().name().toLowerCase(Locale.ROOT))
                .add("way", change.way().id())
                .add("hotFix", change.isHotFix())
                .add("why", change.why().toJson(locale));
        change.from().ifPresent(bundle -> json.add("from", bundle.toJson()));
        change.to().ifPresent(bundle -> json.add("to", bundle.toJson()));
        return json.build();
    }

    private static JsonObject refreshed(Refreshed refreshed) {
        return Json.createObjectBuilder()
                .add("bundle", refreshed.bundle().toJson())
                .add("through", refreshed.through())
                .build();
    }

    private static JsonObject configuration(ConfigurationChange change) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("pid", change.pid())
                .add("key", change.key())
                .add("way", change.way().id());
        change.from().ifPresent(value -> json.add("from", value));
        change.to().ifPresent(value -> json.add("to", value));
        return json.build();
    }

    private static JsonObject runtime(RuntimeChange change) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("path", change.path());
        change.from().ifPresent(file -> json.add("from", file.toJson()));
        change.to().ifPresent(file -> json.add("to", file.toJson()));
        return json.build();
    }

    private static JsonObject schema(SchemaStep step) {
        return Json.createObjectBuilder()
                .add("domain", step.domain())
                .add("id", step.id())
                .add("title", step.title())
                .build();
    }

    private static JsonObject domain(AffectedDomain domain) {
        return Json.createObjectBuilder()
                .add("domain", domain.domain())
                .add(
                        "title",
                        Json.createObjectBuilder().add("ja", domain.titleJa()).add("en", domain.titleEn()))
                .add("held", domain.held())
                .add("through", domain.through())
                .build();
    }

    private static JsonObject finding(Finding finding, Locale locale) {
        return Json.createObjectBuilder(finding.toJson(locale))
                .add("area", finding.messages().area())
                .build();
    }

    private static <T> JsonArray array(List<T> list, Function<T, JsonObject> element) {
        return list.stream().map(element).collect(CanonicalJson.array());
    }
}
