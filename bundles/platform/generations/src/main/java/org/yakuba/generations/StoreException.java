package org.yakuba.generations;

import java.io.IOException;

/** The store of generations could not be read or written; the message says which file and why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether there was no room left to write. */
    public boolean isDiskFull() {
        return isDiskFull(this);
    }

    /** Whether something failed because there was no room left to write. */
    public static boolean isDiskFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && (message.contains("No space left") || message.contains("quota"))) {
                return true;
            }
        }
        return false;
    }
}
