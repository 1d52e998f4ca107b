package io.influencegen.worker.contract;

/** A worker answered that it cannot do this, and why. */
public final class WorkerRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient WorkerProblem problem;

    public WorkerRefusal(WorkerProblem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    public WorkerProblem problem() {
        return problem;
    }
}
