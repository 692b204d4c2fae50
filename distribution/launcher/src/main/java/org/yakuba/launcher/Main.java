package org.yakuba.launcher;

import org.yakuba.launcher.cli.Terminal;
import org.yakuba.launcher.cli.Yakuba;

/** The program that {@code bin/yakuba} runs. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        LastingLogManager.install();
        System.exit(Yakuba.run(Terminal.ofProcess(), arguments));
    }
}
