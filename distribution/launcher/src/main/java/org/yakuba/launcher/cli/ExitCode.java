package org.yakuba.launcher.cli;

/** How a command ended, for the shell. */
public enum ExitCode {
    OK(0),
    /** Something broke on the way: a file, the disk, a defect. */
    FAILED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The plan, the change or the request was refused; the first line says why. */
    REFUSED(3),
    /** There is no running instance to ask. */
    NOT_RUNNING(4),
    /** The instance runs, and not everything in it does. */
    NOT_HEALTHY(5),
    /** What is there is not what should be, or is not trusted. */
    DRIFT_OR_UNTRUSTED(6),
    /** A second person has to agree first. */
    NEEDS_APPROVAL(7),
    /** The launcher itself has to be started again. */
    START_AGAIN(75);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
