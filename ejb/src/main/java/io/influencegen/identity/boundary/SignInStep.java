package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import java.util.Optional;

/**
 * Where a sign-in stands after the right password: done, or waiting for a code, or for a code generator to be set up first. The
 * ticket of a waiting one stays on the server, in the session of the browser.
 */
public record SignInStep(Caller caller, Next next, Optional<String> ticket) {
    /** What is asked for next. */
    public enum Next {
        NOTHING,
        CODE,
        ENROLMENT
    }

    public boolean isDone() {
        return next == Next.NOTHING;
    }

    @Override
    public String toString() {
        return next.name();
    }
}
