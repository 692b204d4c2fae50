package org.yakuba.generations.features;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.yakuba.generations.Finding;

/** Small feature files and overlays as text. */
final class Sample {
    private Sample() {}

    static String feature(String name, String version, String parts, String own) {
        return """
                {"id": "org.yakuba.features:%s:%s",
                 %s
                 "extensions": {"yakuba": {"kind": "optional", "json": {
                   "name": "%s", "title": {"ja": "機能", "en": "Feature"}, "owner": {"ja": "係", "en": "Team"}
                   %s}}}}""".formatted(name, version, parts.isEmpty() ? "" : parts + ",", name, own.isEmpty() ? "" : "," + own);
    }

    static String bundles(String... ids) {
        StringBuilder text = new StringBuilder("\"bundles\": [\n");
        for (int i = 0; i < ids.length; i++) {
            text.append("  {\"id\": \"%s\", \"license\": \"Apache-2.0\"}".formatted(ids[i]));
            text.append(i + 1 < ids.length ? ",\n" : "\n");
        }
        return text.append("]").toString();
    }

    static String overlay(String features, String parts, String own) {
        return """
                {"id": "org.yakuba.municipalities:mihon:1.0.0",
                 %s
                 "extensions": {"yakuba": {"kind": "optional", "json": {
                   "municipality": {"code": "990019", "name": {"ja": "見本市", "en": "Mihon (made up)"}},
                   "features": [%s]
                   %s}}}}""".formatted(parts.isEmpty() ? "" : parts + ",", features, own.isEmpty() ? "" : "," + own);
    }

    /** Every sentence is whole in both languages. */
    static Finding explained(Finding finding) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Assertions.assertThat(finding.cause(locale) + finding.fix(locale))
                    .isNotBlank()
                    .doesNotContainPattern("\\{[A-Za-z]+}");
        }
        return finding;
    }
}
