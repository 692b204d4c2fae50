package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.yakuba.generations.Finding;
import org.yakuba.generations.LockedBundle;

/**
 * What the check says of one bundle.
 *
 * @param signer whose signature covers it, as far as the list knows that key
 * @param finding why it is not trusted; a warning on a trusted one
 */
public record Verdict(LockedBundle bundle, TrustState state, Optional<TrustedKey> signer, Optional<Finding> finding) {

    public boolean trusted() {
        return state == TrustState.TRUSTED;
    }

    public JsonObject toJson(Locale locale) {
        var json = Json.createObjectBuilder()
                .add("id", bundle.id())
                .add("symbolicName", bundle.symbolicName())
                .add("version", bundle.version())
                .add("sha256", bundle.hash().hex())
                .add("vendor", bundle.vendor())
                .add("state", state.id());
        signer.ifPresent(entry -> json.add(
                "signer",
                Json.createObjectBuilder()
                        .add("key", entry.id().text())
                        .add("holder", entry.holder().toJson())
                        .add("role", entry.role().id())));
        finding.ifPresent(reason -> json.add("finding", reason.toJson(locale)));
        return json.build();
    }
}
