package org.yakuba.launcher.trust;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code yakuba trust}: whose bundles this installation runs. */
@Command(
        name = "trust",
        subcommands = {
            ListVerb.class,
            InitVerb.class,
            AddVerb.class,
            RevokeVerb.class,
            ImportVerb.class,
            KeygenVerb.class,
            SignVerb.class,
            VerifyVerb.class,
            HistoryVerb.class
        })
public final class TrustCommand implements Runnable {

    @ParentCommand
    private @Nullable Caller caller;

    @Spec
    private @Nullable CommandSpec spec;

    Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("not below yakuba");
        }
        return caller;
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
