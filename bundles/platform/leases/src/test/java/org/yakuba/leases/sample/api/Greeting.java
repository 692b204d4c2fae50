package org.yakuba.leases.sample.api;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

public interface Greeting {

    String greet(String name);

    /** Throws what the name of the problem says. */
    String fail(String problem) throws IOException;

    Stream<String> names();

    Cursor cursor();

    CompletionStage<String> later();

    default String greetAll() {
        return "nobody overrides this";
    }

    /** Values that are read one after the other. */
    interface Cursor extends Iterator<String>, AutoCloseable {
        @Override
        void close();
    }
}
