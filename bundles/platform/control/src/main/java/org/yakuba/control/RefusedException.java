package org.yakuba.control;

import org.yakuba.generations.Finding;

/** An apply or revert that was not done; the former generation serves. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    RefusedException(Finding finding) {
        super(finding.code());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
