package org.yakuba.control;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Lock;

/** The generation that serves now: the one the launcher started, until apply or revert puts another in its place. */
@Component(service = Current.class)
public final class Current {
    private final GenerationStore store;
    private Generation generation;
    private Lock lock;

    @Activate
    public Current(@Reference Boot boot) {
        store = boot.store();
        generation = boot.generation();
        lock = boot.lock();
    }

    GenerationStore store() {
        return store;
    }

    synchronized Generation generation() {
        return generation;
    }

    synchronized Lock lock() {
        return lock;
    }

    synchronized void becomes(Generation next, Lock locked) {
        generation = next;
        lock = locked;
    }
}
