package org.yakuba.launcher.trust;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.ApprovalException;
import org.yakuba.generations.trust.TrustException;
import picocli.CommandLine.ParentCommand;

/** One command below {@code trust}. */
abstract class TrustVerb implements Callable<Integer> {

    @ParentCommand
    private @Nullable TrustCommand trust;

    abstract Reply run(Work work);

    @Override
    public Integer call() {
        if (trust == null) {
            throw new IllegalStateException("not below yakuba trust");
        }
        Caller caller = trust.caller();
        try {
            return caller.answer(run(new Work(caller)));
        } catch (TrustException e) {
            return caller.answer(Reply.of(Reply.REFUSED, e.findings().get(0), caller.locale()));
        } catch (ApprovalException e) {
            return caller.answer(Reply.of(Reply.REFUSED, e.finding(), caller.locale()));
        } catch (RuntimeException e) {
            return caller.failed(e);
        }
    }
}
