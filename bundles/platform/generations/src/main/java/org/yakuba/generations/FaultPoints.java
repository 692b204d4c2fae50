package org.yakuba.generations;

/**
 * The named steps of apply and revert, so that a crash at every one of them can be tried. In production nothing listens;
 * with the system property {@code yakuba.fault=<step>} the process halts there as if the power had gone, and with
 * {@code yakuba.fault=fail:<step>} the step fails.
 */
public final class FaultPoints {
    public static final String PROPERTY = "yakuba.fault";

    private FaultPoints() {}

    public static void reach(Step step) {
        String fault = System.getProperty(PROPERTY);
        if (fault == null) {
            return;
        }
        if (fault.equals(step.id())) {
            Runtime.getRuntime().halt(137);
        }
        if (fault.equals("fail:" + step.id())) {
            throw new StoreException("fault injected at " + step.id());
        }
    }
}
