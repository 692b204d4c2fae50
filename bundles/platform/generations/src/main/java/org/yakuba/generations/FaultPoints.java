package org.yakuba.generations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The named steps of apply and revert, so that a crash at every one of them can be tried. In production nothing listens;
 * with the system property {@code yakuba.fault=<step>} the process halts there as if the power had gone, and with
 * {@code yakuba.fault=fail:<step>} the step fails. {@code <step>#3} means the third time, and {@code @<file>} that the
 * file says which, so that a running process can be told.
 */
public final class FaultPoints {
    public static final String PROPERTY = "yakuba.fault";
    private static final Map<String, Integer> REACHED = new ConcurrentHashMap<>();

    private FaultPoints() {}

    public static void reach(Step step) {
        String fault = fault();
        if (fault.isEmpty()
                || !step.id().equals(fault.replaceFirst("^fail:", "").replaceFirst("#.*$", ""))) {
            return;
        }
        int wanted = fault.contains("#") ? Integer.parseInt(fault.substring(fault.indexOf('#') + 1)) : 1;
        if (REACHED.merge(fault, 1, Integer::sum) != wanted) {
            return;
        }
        if (fault.startsWith("fail:")) {
            throw new StoreException("fault injected at " + step.id());
        }
        Runtime.getRuntime().halt(137);
    }

    private static String fault() {
        String fault = System.getProperty(PROPERTY, "");
        if (!fault.startsWith("@")) {
            return fault;
        }
        Path file = Path.of(fault.substring(1));
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
