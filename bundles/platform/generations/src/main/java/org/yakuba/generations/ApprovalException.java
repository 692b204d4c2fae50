package org.yakuba.generations;

import java.util.Locale;

/** An approval that cannot be given, or that is missing. */
public final class ApprovalException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    public ApprovalException(Finding finding) {
        super(finding.cause(Locale.ENGLISH));
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
