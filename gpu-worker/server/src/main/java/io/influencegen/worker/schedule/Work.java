package io.influencegen.worker.schedule;

import io.influencegen.worker.contract.JobPriority;
import io.influencegen.worker.model.Canvas;
import io.influencegen.worker.model.LocalModel;
import io.influencegen.worker.registry.Registry.Loan;
import java.util.List;

/** A job that is being worked on: its model on loan and its canvas. */
final class Work {
    private final Job job;
    private final Loan loan;
    private final Canvas canvas;
    private long lastStepped;

    Work(Job job, Loan loan, Canvas canvas) {
        this.job = job;
        this.loan = loan;
        this.canvas = canvas;
    }

    Job job() {
        return job;
    }

    Loan loan() {
        return loan;
    }

    LocalModel model() {
        return loan.model();
    }

    Canvas canvas() {
        return canvas;
    }

    long lastStepped() {
        return lastStepped;
    }

    void steppedAt(long now) {
        lastStepped = now;
    }

    /** Those who share it may be stepped together. */
    Object togetherness() {
        return List.of(System.identityHashCode(model()), model().togetherness(canvas));
    }

    JobPriority priority() {
        return job.parameters().priority();
    }

    /** Who has begun goes on before others begin. */
    long turn() {
        return canvas.step() > 0 ? Long.MIN_VALUE : job.order();
    }
}
