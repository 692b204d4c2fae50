package org.yakuba.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.Messages;
import org.yakuba.generations.text.TextTable;
import org.yakuba.generations.trust.InstallationTrust;
import org.yakuba.generations.trust.Verdict;
import org.yakuba.generations.trust.Verdicts;

/** Which business capability is served by which bundle of which vendor, since when, signed by whom, and how it is. */
@Component(service = Inventory.class)
public final class Inventory {
    private static final Messages MESSAGES = Messages.of(Inventory.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Tokyo"));
    private final Current current;
    private final Deployed deployed;
    private final Why why;
    private final InstallationTrust trust;

    @Activate
    public Inventory(
            @Reference Current current, @Reference Deployed deployed, @Reference Why why, @Reference Boot boot) {
        this.current = current;
        this.deployed = deployed;
        this.why = why;
        this.trust = new InstallationTrust(new Installation(boot.home(), boot.data()), boot.clock());
    }

    /** One bundle of the generation as it serves one capability. */
    record Row(LockedFeature feature, LockedBundle bundle, Generation since, Verdict verdict, Cause health) {

        boolean isFine() {
            return verdict.trusted() && health.isSound();
        }
    }

    /** Business first, what it stands on last; within a capability who provides it first. */
    List<Row> rows() {
        Lock lock = current.lock();
        Verdicts verdicts = trust.atStart(current.generation(), lock);
        List<LockedFeature> features = new ArrayList<>(lock.features());
        features.sort(Comparator.comparing(feature -> feature.requires().isEmpty()));
        List<Row> rows = new ArrayList<>();
        for (LockedFeature feature : features) {
            verdicts.all().stream()
                    .filter(verdict -> verdict.bundle().features().contains(feature.name()))
                    .map(verdict -> row(feature, verdict))
                    .sorted(Comparator.comparing(row -> !declares(row.bundle(), "org.yakuba.domain")))
                    .forEach(rows::add);
        }
        return rows;
    }

    private Row row(LockedFeature feature, Verdict verdict) {
        return new Row(
                feature, verdict.bundle(), since(verdict.bundle().hash()), verdict, why.bundle(verdict.bundle()));
    }

    /** @param all also third-party libraries one by one, which otherwise share a line when nothing is wrong with them */
    Answer answer(Locale locale, boolean all) {
        TextTable table = TextTable.of(
                say(locale, "capability"),
                say(locale, "bundle"),
                say(locale, "vendor"),
                say(locale, "since"),
                say(locale, "signer"),
                say(locale, "health"));
        List<Row> rows = rows();
        String last = "";
        for (LockedFeature feature : rows.stream().map(Row::feature).distinct().toList()) {
            List<Row> own =
                    rows.stream().filter(row -> row.feature().equals(feature)).toList();
            List<Row> folded =
                    all ? List.of() : own.stream().filter(this::isFolded).toList();
            for (Row row : own) {
                if (!folded.contains(row)) {
                    String title = row.feature().title(locale);
                    table.row(cells(row, title.equals(last) ? "" : title, locale));
                    last = title;
                }
            }
            if (!folded.isEmpty()) {
                String text =
                        MESSAGES.say(locale, "inventory.libraries", Map.of("count", String.valueOf(folded.size())));
                table.row("", text, "", "", signer(folded.get(0), locale), say(locale, "sound"));
            }
        }
        return new Answer(
                Answer.OK,
                table.toString(),
                Json.createObjectBuilder()
                        .add(
                                "inventory",
                                rows.stream().map(row -> json(row, locale)).collect(CanonicalJson.array()))
                        .build());
    }

    private boolean isFolded(Row row) {
        return row.isFine()
                && !row.bundle().symbolicName().startsWith("org.yakuba")
                && !declares(row.bundle(), "org.yakuba.");
    }

    private boolean declares(LockedBundle bundle, String capability) {
        return deployed.find(bundle)
                .map(found -> found.getHeaders("").get(Constants.PROVIDE_CAPABILITY))
                .filter(capabilities -> capabilities.contains(capability))
                .isPresent();
    }

    private List<String> cells(Row row, String title, Locale locale) {
        return List.of(
                title,
                row.bundle().symbolicName() + " " + row.bundle().version(),
                row.bundle().vendor(),
                DAY.format(row.since().when()),
                signer(row, locale),
                say(locale, row.health().isSound() ? "sound" : "unsound"));
    }

    private JsonObject json(Row row, Locale locale) {
        return Json.createObjectBuilder()
                .add("capability", row.feature().name())
                .add("title", row.feature().title(locale))
                .add("bundle", row.bundle().symbolicName())
                .add("version", row.bundle().version())
                .add("vendor", row.bundle().vendor())
                .add("sha256", row.bundle().hash().hex())
                .add("since", row.since().when().toString())
                .add("generation", row.since().number())
                .add("signature", row.verdict().state().id())
                .add("signer", signer(row, locale))
                .add(
                        "health",
                        row.health().isSound() ? "ok" : row.health().root().code())
                .build();
    }

    /** Whose signature covers it; for a bundle that is not trusted, how it stands. */
    private static String signer(Row row, Locale locale) {
        return row.verdict().trusted()
                ? row.verdict()
                        .signer()
                        .map(key -> key.holder().in(locale))
                        .orElseGet(() -> row.verdict().state().title(locale))
                : row.verdict().state().title(locale);
    }

    /** The first generation of the unbroken run up to now that holds this content. */
    private Generation since(Hash content) {
        List<Generation> history = current.store().history();
        Generation since = current.generation();
        for (int i = history.size() - 1; i >= 0; i--) {
            Generation generation = history.get(i);
            if (current.store().lockOf(generation).bundles().stream()
                    .noneMatch(bundle -> bundle.hash().equals(content))) {
                break;
            }
            since = generation;
        }
        return since;
    }

    private static String say(Locale locale, String key) {
        return MESSAGES.say(locale, "inventory." + key, Map.of());
    }
}
