package org.yakuba.leases.sample.core;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.yakuba.leases.probe.Probe;
import org.yakuba.leases.sample.api.Farewell;
import org.yakuba.leases.sample.api.Greeting;

/** Answers with its own name, and tells the probe that somebody is inside. */
final class Voice implements Greeting, Farewell {

    private final String own;

    Voice(String own) {
        this.own = own;
    }

    @Override
    public String greet(String name) {
        Probe.meet(own + " greets " + name);
        return own + " greets " + name;
    }

    @Override
    public String part(String name) {
        Probe.meet(own + " leaves " + name);
        return own + " leaves " + name;
    }

    @Override
    public String fail(String problem) throws IOException {
        if (problem.equals("disk")) {
            throw new IOException("disk");
        }
        throw new IllegalArgumentException(problem);
    }

    @Override
    public Stream<String> names() {
        return Stream.of("a", "b").map(name -> own + " " + name);
    }

    @Override
    public Cursor cursor() {
        Iterator<String> names = List.of("a", "b").iterator();
        return new Cursor() {
            @Override
            public boolean hasNext() {
                return names.hasNext();
            }

            @Override
            public String next() {
                return own + " " + names.next();
            }

            @Override
            public void close() {
                Probe.meet(own + " closes");
            }
        };
    }

    @Override
    public CompletionStage<String> later() {
        return Probe.promise(own).thenApply(value -> own + " " + value).toCompletableFuture();
    }

    @Override
    public String greetAll() {
        return own + " greets all";
    }
}
