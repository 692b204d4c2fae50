package org.yakuba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/** Keeps the log open while the process ends: what an orderly stop says is worth reading, too. */
public final class LastingLogManager extends LogManager {
    private volatile boolean lasting;

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
