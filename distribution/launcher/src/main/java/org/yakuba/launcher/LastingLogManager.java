package org.yakuba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/** Keeps the log open while the process ends: what an orderly stop says is worth reading, too. */
public final class LastingLogManager extends LogManager {
    private static final String PROPERTY = "java.util.logging.manager";
    private volatile boolean lasting;

    /** For the first line of the program: later it is too late. */
    static void install() {
        System.setProperty(PROPERTY, LastingLogManager.class.getName());
    }

    /** From then on nothing but the end of the process closes the log. */
    static void configure(InputStream configuration) throws IOException {
        LogManager manager = LogManager.getLogManager();
        last(manager, false);
        manager.readConfiguration(configuration);
        last(manager, true);
    }

    private static void last(LogManager manager, boolean lasting) {
        if (manager instanceof LastingLogManager ours) {
            ours.lasting = lasting;
        }
    }

    /** The platform asks for it when the process begins to end. */
    @Override
    public void reset() {
        if (!lasting) {
            super.reset();
        }
    }
}
