package org.yakuba.rest.host;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import org.yakuba.leases.Pass;

/** Gives the pass of a request back when its answer is complete, for one that goes on when its thread has left. */
record GoingOn(Pass pass) implements AsyncListener {
    static final String PASS = GoingOn.class.getName();

    /** Whether the request goes on; if not, its pass is to be closed now. */
    static boolean follow(ServletRequest request, Pass pass) {
        if (!request.isAsyncStarted()) {
            return false;
        }
        try {
            request.setAttribute(PASS, pass);
            request.getAsyncContext().addListener(new GoingOn(pass));
            return true;
        } catch (IllegalStateException completedMeanwhile) {
            return false;
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        pass.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // completes afterwards
    }

    @Override
    public void onError(AsyncEvent event) {
        // completes afterwards
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
