package org.yakuba.launcher.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** One command: it answers, and the answer is printed as words or as JSON. */
abstract class Verb implements Callable<Integer> {
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    @ParentCommand
    private Yakuba yakuba = new Yakuba();

    abstract Outcome run(Session session);

    @Override
    public Integer call() {
        Session session = yakuba.session();
        Outcome outcome;
        try {
            outcome = run(session);
        } catch (RuntimeException e) {
            outcome = Failures.outcome(e, session);
        }
        print(outcome, session, yakuba.colourful());
        return outcome.exit();
    }

    static void print(Outcome outcome, Session session, boolean colourful) {
        if (session.json()) {
            session.terminal().out().print(outcome.toJson());
            return;
        }
        boolean good = outcome.exit() == 0;
        PrintStream stream = good || outcome.text().lines().count() > 2
                ? session.terminal().out()
                : session.terminal().err();
        stream.print(good || !colourful ? outcome.text() : redFirstLine(outcome.text()));
        stream.flush();
    }

    private static String redFirstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : RED + text.substring(0, end) + PLAIN + text.substring(end);
    }
}
