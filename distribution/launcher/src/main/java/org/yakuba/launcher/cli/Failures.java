package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.yakuba.generations.ApprovalException;
import org.yakuba.generations.Finding;
import org.yakuba.generations.StoreException;
import org.yakuba.generations.plan.RefusedPlanException;
import org.yakuba.generations.trust.TrustException;

/** What went wrong, in one form. */
final class Failures {

    private Failures() {}

    static Outcome outcome(RuntimeException thrown, Session session) {
        if (thrown instanceof Failure failure) {
            return Outcome.of(failure.exit(), failure.finding(), session.locale());
        }
        if (thrown instanceof RefusedPlanException refused) {
            return Outcome.of(ExitCode.REFUSED, refused.finding(), session.locale());
        }
        if (thrown instanceof ApprovalException refused) {
            return Outcome.of(ExitCode.REFUSED, refused.finding(), session.locale());
        }
        if (thrown instanceof TrustException untrusted) {
            return Outcome.of(ExitCode.DRIFT_OR_UNTRUSTED, untrusted.findings().get(0), session.locale());
        }
        if (session.terminal().environment().containsKey("YAKUBA_DEBUG")) {
            thrown.printStackTrace(session.terminal().err());
        }
        return Outcome.of(ExitCode.FAILED, finding(thrown), session.locale());
    }

    private static Finding finding(RuntimeException thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(thrown.getMessage());
        if (root instanceof java.io.IOException && noSpace(root)) {
            return finding("disk-full", message);
        }
        if (root instanceof java.nio.file.AccessDeniedException) {
            return finding("no-access", message);
        }
        if (thrown instanceof StoreException || thrown instanceof UncheckedIOException) {
            return finding("file", message);
        }
        return finding("defect", thrown.getClass().getSimpleName() + ": " + message);
    }

    private static boolean noSpace(Throwable thrown) {
        String reason = thrown instanceof FileSystemException file ? file.getReason() : thrown.getMessage();
        return reason != null && (reason.contains("No space left") || reason.contains("quota"));
    }

    private static Finding finding(String code, String message) {
        return Finding.error(Failures.class, code, message, Map.of("reason", message));
    }

    static jakarta.json.JsonObject message(String text) {
        return Json.createObjectBuilder().add("message", text).build();
    }
}
