package io.influencegen.provenance.control;

import io.influencegen.provenance.boundary.CredentialProblem;

/** For readers of a credential: it goes no further, and why. */
final class DamagedCredential extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CredentialProblem problem;

    DamagedCredential(CredentialProblem problem) {
        this(problem, null);
    }

    DamagedCredential(CredentialProblem problem, Throwable cause) {
        super(problem.key(), cause);
        this.problem = problem;
    }

    CredentialProblem problem() {
        return problem;
    }
}
