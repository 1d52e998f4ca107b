package io.influencegen.worker.api;

import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.Range;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.schedule.Job;
import io.influencegen.worker.schedule.Workshop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Waits for a job without holding a thread. */
final class Patience {
    private static final int LONGEST_SECONDS = 60;

    private final Workshop workshop;

    Patience(Workshop workshop) {
        this.workshop = workshop;
    }

    CompletionStage<ImageJob> ofEnd(Job job, int seconds) {
        if (seconds < 0 || seconds > LONGEST_SECONDS) {
            throw Refusal.outOfRange("waitSeconds", seconds, new Range(0, LONGEST_SECONDS, 0));
        }
        if (seconds == 0 || job.isOver()) {
            return CompletableFuture.completedFuture(workshop.view(job));
        }
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        Runnable listener = () -> {
            if (job.isOver()) {
                over.complete(true);
            }
        };
        job.listen(listener);
        listener.run();
        return over.completeOnTimeout(false, seconds, TimeUnit.SECONDS).thenApplyAsync(ended -> {
            job.ignore(listener);
            return workshop.view(job);
        });
    }
}
