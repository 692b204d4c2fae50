package org.yakuba.launcher.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.trust.InstallationTrust;
import org.yakuba.generations.trust.Verdicts;

/**
 * Whether what is there is what should be.
 *
 * @param facts what the running instance says of itself; empty when none runs
 */
record Verification(Lock lock, Generation current, List<Finding> findings, Optional<JsonObject> facts) {

    static Verification of(Session session) {
        Generation current = session.current();
        Lock lock = session.store().lockOf(current);
        List<Finding> findings = new ArrayList<>();
        Verdicts verdicts =
                new InstallationTrust(session.installation(), session.terminal().clock()).atStart(current, lock);
        findings.addAll(verdicts.findings());
        for (LockedFile source : lock.sources()) {
            if (!session.store().blobs().intact(source.hash())) {
                findings.add(error("source-damaged", source.path(), Map.of("file", source.path())));
            }
        }
        RuntimeFiles runtime = new RuntimeFiles(session.installation());
        for (LockedFile file : runtime.changed()) {
            findings.add(error(
                    "runtime-differs",
                    file.path(),
                    Map.of(
                            "file",
                            file.path(),
                            "home",
                            session.installation().home().toString())));
        }
        for (LockedFile file : runtime.damaged(lock)) {
            findings.add(error("source-damaged", file.path(), Map.of("file", file.path())));
        }
        Optional<JsonObject> facts = facts(session);
        facts.ifPresent(actual -> drift(current, lock, actual, findings));
        return new Verification(lock, current, findings, facts);
    }

    boolean sound() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** What the running instance says, if there is one. */
    static Optional<JsonObject> facts(Session session) {
        try {
            return Optional.of(new Instance(session).ask("facts").result());
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static void drift(Generation current, Lock lock, JsonObject actual, List<Finding> findings) {
        JsonObject serving = actual.getJsonObject("generation");
        if (serving.getInt("number") != current.number()) {
            findings.add(error(
                    "generation-differs",
                    "generation " + current.number(),
                    Map.of(
                            "desired", String.valueOf(current.number()),
                            "serving", String.valueOf(serving.getInt("number")))));
            return;
        }
        Set<String> expected =
                lock.bundles().stream().map(bundle -> bundle.hash().hex()).collect(Collectors.toSet());
        for (JsonObject bundle : actual.getJsonArray("bundles").getValuesAs(JsonObject.class)) {
            String state = bundle.getString("state");
            if (!expected.contains(bundle.getString("sha256"))
                    || !Set.of("active", "resolved").contains(state)) {
                findings.add(error(
                        "bundle-not-active",
                        bundle.getString("symbolicName"),
                        Map.of(
                                "bundle", bundle.getString("symbolicName"),
                                "version", bundle.getString("version"),
                                "state", state)));
            }
        }
        for (JsonString beyond : actual.getJsonArray("beyondLock").getValuesAs(JsonString.class)) {
            findings.add(error("beyond-lock", beyond.getString(), Map.of("bundle", beyond.getString())));
        }
    }

    private static Finding error(String code, String where, Map<String, String> values) {
        return Finding.error(Verification.class, code, where, values);
    }
}
