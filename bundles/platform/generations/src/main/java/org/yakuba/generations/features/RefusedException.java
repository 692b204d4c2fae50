package org.yakuba.generations.features;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;

/** A file that cannot be taken as it is; the findings say what is wrong with it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    public RefusedException(List<Finding> findings) {
        super(findings.stream()
                .map(finding -> finding.where() + ": " + finding.cause(Locale.ENGLISH))
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
