package org.yakuba.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * What a command says: the exit code of the command line, words for a person, data for a machine.
 *
 * @param afterwards runs when the answer has been sent
 */
record Answer(int exit, String text, JsonObject result, Runnable afterwards) {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int NOT_HEALTHY = 5;

    Answer(int exit, String text, JsonObject result) {
        this(exit, text, result, () -> {});
    }

    String toJson() {
        return Json.createObjectBuilder()
                .add("exit", exit)
                .add("text", text)
                .add("result", result)
                .build()
                .toString();
    }
}
