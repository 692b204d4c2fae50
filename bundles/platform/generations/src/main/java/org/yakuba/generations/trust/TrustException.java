package org.yakuba.generations.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;

/** Something about trust is refused; the findings say what and what to do. */
public final class TrustException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    public TrustException(List<Finding> findings) {
        super(findings.stream().map(finding -> finding.cause(Locale.ENGLISH)).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    static TrustException of(String code, Path where) {
        return of(code, where.toString(), Map.of());
    }

    static TrustException of(String code, String where, Map<String, String> values) {
        return new TrustException(List.of(Finding.error(TrustException.class, code, where, values)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
