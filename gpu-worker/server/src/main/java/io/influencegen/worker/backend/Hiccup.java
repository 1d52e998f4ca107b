package io.influencegen.worker.backend;

import io.influencegen.worker.problem.Refusal;

/** A failure that may be over in a moment: nobody answered, or the system is busy. Carries what to tell when it is not over. */
final class Hiccup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Hiccup(Refusal refusal) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
