package org.yakuba.leases.probe;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What a provider does at a place is said by the test. */
public final class Probe {

    private static final Map<String, Runnable> ACTIONS = new ConcurrentHashMap<>();
    private static final Map<String, CompletableFuture<String>> PROMISES = new ConcurrentHashMap<>();

    private Probe() {}

    public static void at(String place, Runnable action) {
        ACTIONS.put(place, action);
    }

    public static void meet(String place) {
        ACTIONS.getOrDefault(place, () -> {}).run();
    }

    public static CompletableFuture<String> promise(String provider) {
        return PROMISES.computeIfAbsent(provider, p -> new CompletableFuture<>());
    }

    public static void forget() {
        ACTIONS.clear();
        PROMISES.clear();
    }
}
