package io.influencegen.worker.schedule;

import io.influencegen.worker.backend.Backends;
import io.influencegen.worker.backend.Task;
import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.picture.Enlarger;
import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.registry.Description;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pictures that a system elsewhere makes, as many at once as it may be asked for. */
final class RemoteLane implements Lane {
    private final Description model;
    private final Finisher finisher;
    private final Duration drain;
    private final WaitingLine waiting = new WaitingLine();
    private final AtomicInteger running = new AtomicInteger();
    private final Pace pace = new Pace();
    private final ExecutorService callers;

    RemoteLane(Description model, Finisher finisher, Duration drain) {
        this.model = model;
        this.finisher = finisher;
        this.drain = drain;
        callers = Executors.newFixedThreadPool(Backends.concurrency(model), Daemons.named("backend-" + model.id()));
    }

    @Override
    public void add(Job job) {
        waiting.add(job);
        callers.execute(this::next);
    }

    @Override
    public void cancel(Job job) {
        job.wantCancel();
        if (waiting.remove(job)) {
            finisher.cancelled(job);
        }
    }

    @Override
    public int position(Job job) {
        return waiting.position(job);
    }

    @Override
    public Double expectedSeconds(Job job) {
        return pace.seconds(job.parameters().steps() - job.step(), waiting.position(job));
    }

    @Override
    public int queued() {
        return waiting.size();
    }

    @Override
    public int running() {
        return running.get();
    }

    private void next() {
        Optional<Job> job = waiting.next();
        if (job.isPresent()) {
            running.incrementAndGet();
            try {
                make(job.get());
            } finally {
                running.decrementAndGet();
            }
        }
    }

    /** An edge: whatever goes wrong there ends this job and no other. */
    private void make(Job job) {
        long begin = System.nanoTime();
        try {
            ImageParameters wanted = job.parameters();
            job.stepped(0, 0, null);
            Raster made = Backends.paint(
                    model, new Task(wanted, job.wish().size(), job.trace().parent(), new Told(job)));
            long taken = System.nanoTime() - begin;
            pace.stepped(wanted.steps(), taken);
            job.stepped(wanted.steps(), taken, null);
            job.finishing();
            finisher.keep(job, Enlarger.enlarge(made, wanted.width(), wanted.height()));
        } catch (Task.Cancelled cancelled) {
            finisher.cancelled(job);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            finisher.failed(
                    job, Refusal.of(ProblemCode.STOPPING, "The worker was stopped while this picture was made."));
        } catch (RuntimeException | Error fault) {
            finisher.failed(job, fault);
        }
    }

    /** Hears of progress elsewhere. */
    private record Told(Job job) implements Task.Progress {
        @Override
        public void stepped(int step, byte[] preview) {
            job.stepped(Math.min(step, job.parameters().steps()), 0, preview == null ? null : () -> preview);
        }

        @Override
        public boolean isCancelled() {
            return job.isCancelWanted();
        }
    }

    @Override
    public void close() {
        finisher.giveUp(waiting);
        callers.shutdown();
        try {
            if (!callers.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                callers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            callers.shutdownNow();
        }
    }
}
