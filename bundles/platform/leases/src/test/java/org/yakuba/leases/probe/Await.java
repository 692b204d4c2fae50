package org.yakuba.leases.probe;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for conditions, never for a time, and never without a bound. */
public final class Await {

    public static final Duration BOUND = Duration.ofSeconds(20);

    private Await() {}

    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The condition did not come true in " + BOUND);
            }
            Thread.onSpinWait();
        }
    }

    public static void latch(CountDownLatch latch) {
        try {
            if (!latch.await(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody came in " + BOUND);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Work in a thread of its own. */
    public static final class Work<T> {

        private final FutureTask<T> task;
        private final Thread thread;

        public Work(String name, Callable<T> work) {
            task = new FutureTask<>(work);
            thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        }

        /** Waits until the thread waits for somebody. */
        public Work<T> blocked() {
            until(() -> thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
            return this;
        }

        public boolean isDone() {
            return task.isDone();
        }

        public T result() throws Exception {
            return task.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** A place where somebody stops until the test lets him go on. */
    public static final class Gate implements Runnable {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        @Override
        public void run() {
            reached.countDown();
            latch(opened);
        }

        public Gate reached() {
            latch(reached);
            return this;
        }

        public void open() {
            opened.countDown();
        }
    }
}
