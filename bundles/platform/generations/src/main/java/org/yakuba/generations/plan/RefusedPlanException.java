package org.yakuba.generations.plan;

import java.util.Locale;
import org.yakuba.generations.Finding;

/** A plan cannot be applied, or is not there; the finding says why and what helps. */
public final class RefusedPlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    public RefusedPlanException(Finding finding) {
        super(finding.cause(Locale.ENGLISH));
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
