package org.yakuba.generations.check;

import java.util.Locale;
import org.yakuba.generations.Finding;

/** A file that should be a bundle and is none, or is damaged. */
public final class UnreadableBundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    UnreadableBundleException(Finding finding) {
        super(finding.cause(Locale.ENGLISH));
        this.finding = finding;
    }

    UnreadableBundleException(Finding finding, Throwable cause) {
        super(finding.cause(Locale.ENGLISH), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
