package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Times of requests beside what happens meanwhile, shown and kept for the record. */
final class Figures {
    private final String name;
    private final Instance instance;
    private final String path;
    private final int perSecond;

    Figures(String name, Instance instance, String path, int perSecond) {
        this.name = name;
        this.instance = instance;
        this.path = path;
        this.perSecond = perSecond;
    }

    /** For comparison: the same load while nothing changes. */
    Load.Outcome undisturbed() {
        int requests = perSecond * Size.of(3, 30);
        warmUp();
        try (Load load = new Load(instance, path, perSecond)) {
            Await.until("requests", () -> load.sent() >= requests);
            return note("without", load.finish());
        }
    }

    Load.Outcome during(String what, Runnable change) {
        try (Load load = new Load(instance, path, perSecond)) {
            Await.until("requests", () -> load.sent() > perSecond / 4);
            change.run();
            return note(what, load.finish());
        }
    }

    /** Until both sides are at their pace. */
    void warmUp() {
        for (int asked = 0, fast = 0; fast < 200 && asked < 2000; asked++) {
            long begin = System.nanoTime();
            instance.get(path);
            fast = System.nanoTime() - begin < 20_000_000 ? fast + 1 : Math.max(0, fast - 5);
        }
    }

    private Load.Outcome note(String what, Load.Outcome outcome) {
        String line = "%s, %s: %s%n".formatted(name, what, outcome);
        System.out.print(line);
        Path directory = Path.of(System.getProperty("yakuba.proof.dir"));
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("swap.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outcome;
    }
}
