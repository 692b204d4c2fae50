package org.yakuba.control;

import java.util.Map;

/** Told of every step of something long. */
interface Progress {

    /** The key of the sentence, and its values. */
    void step(String key, Map<String, String> values);
}
