package org.yakuba.tools;

/** Something a developer has to put right; the message says what and where. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
