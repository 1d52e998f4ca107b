package io.influencegen.imaging.control;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.MadePicture;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.JobPriority;
import io.influencegen.worker.contract.JobState;
import io.influencegen.worker.contract.LoraChoice;
import io.influencegen.worker.contract.WorkerProblem;
import io.influencegen.worker.contract.WorkerRefusal;
import io.influencegen.worker.contract.WorkerUnreachable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * One picture in hand, from its submission to a worker to its end. Nothing of it lives here that must not be lost: whatever
 * happens to this run, the lease ends and another one begins with the same key.
 */
final class PictureRun {
    private static final Logger LOG = System.getLogger(PictureRun.class.getName());
    private static final int WAIT_SECONDS = 1;
    /** Nobody watches the steps of pictures made by the hundred, and each answer costs the worker time. */
    private static final int BULK_WAIT_SECONDS = 5;

    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);

    private final ImageTask task;
    private final WatchedWorker worker;
    private final TaskDesk desk;
    private final PictureFinish finish;
    private final Rules rules;
    private volatile boolean stopped;

    /** How patient the product is: the pause after the n-th failure, and when a worker is spared. */
    record Rules(IntFunction<Duration> pauses, Supplier<Circuit.Rules> circuit) {}

    PictureRun(ImageTask task, WatchedWorker worker, TaskDesk desk, PictureFinish finish, Rules rules) {
        this.task = task;
        this.worker = worker;
        this.desk = desk;
        this.finish = finish;
        this.rules = rules;
    }

    UUID lease() {
        return task.lease();
    }

    /** Somebody ended it; the worker is told at the next look. */
    void stop(UUID id) {
        stopped |= task.id().equals(id);
    }

    /** An edge: whatever goes wrong is put down where it belongs, and if that fails too the lease ends by itself. */
    void run() {
        try {
            make();
        } catch (WorkerRefusal refused) {
            settle(refused.problem());
        } catch (WorkerUnreachable unreachable) {
            worker.lost(unreachable);
            desk.giveBack(task, Duration.ZERO);
        }
    }

    private void make() {
        ImageJob job = worker.client().submit(task.key(), request());
        ImageJob seen = null;
        int wait = task.priority() == TurnPriority.BULK ? BULK_WAIT_SECONDS : WAIT_SECONDS;
        while (!job.state().isFinal()) {
            if (stopped || (isNews(job, seen) && !desk.progress(task, job.id(), job.position(), job.step()))) {
                leave(job.id());
                return;
            }
            seen = job;
            job = worker.client().job(job.id(), wait);
        }
        end(job);
    }

    private void end(ImageJob job) {
        if (job.state() == JobState.SUCCEEDED) {
            worker.worked();
            finished(job);
        } else if (job.state() == JobState.FAILED) {
            settle(job.problem());
        } else if (!desk.stateOf(task.id()).isFinal()) {
            settle(null);
        }
    }

    private void finished(ImageJob job) {
        byte[] bytes = worker.client().picture(job.id());
        try {
            MadePicture made = finish.finish(task, bytes, job);
            if (desk.complete(task, made)) {
                LOG.log(Level.INFO, "Picture {0} was made by {1}", task.id(), task.worker());
            }
        } catch (PictureFinish.Refused refused) {
            desk.refuse(task, refused.problem(), refused.isDead());
        } catch (DomainException unfinished) {
            LOG.log(Level.WARNING, "Picture " + task.id() + " was made and could not be finished", unfinished);
            desk.fail(task, Problems.failed(task, unfinished.code().key()), pause());
        }
    }

    /** Someone else's by now, or ended: a worker goes on for the new holder of the same key, and stops for nobody. */
    private void leave(String job) {
        State state = desk.stateOf(task.id());
        if (state.isFinal()) {
            worker.client().cancel(job);
            LOG.log(Level.INFO, "Picture {0} ended as {1} while it was made", task.id(), state);
        }
    }

    /** What the worker said of its trouble decides whether another try could help. */
    private void settle(WorkerProblem said) {
        if (said == null) {
            desk.fail(task, Problems.failed(task, "The worker stopped making it"), pause());
        } else if (said.status() == 429 || "stopping".equals(said.code()) || "unknown-job".equals(said.code())) {
            desk.giveBack(
                    task,
                    Optional.ofNullable(said.retryAfterSeconds())
                            .map(Duration::ofSeconds)
                            .orElse(BUSY_PAUSE));
        } else if (said.status() >= 500 || said.status() == 401) {
            worker.failed(rules.circuit().get());
            desk.fail(task, Problems.of(task, said), pause());
        } else {
            desk.refuse(task, Problems.of(task, said), true);
        }
    }

    private Duration pause() {
        return rules.pauses().apply(task.failures() + 1);
    }

    private static boolean isNews(ImageJob job, ImageJob seen) {
        return seen == null || job.step() != seen.step() || job.position() != seen.position();
    }

    private ImageRequest request() {
        var asked = task.asked();
        return new ImageRequest(
                asked.model(),
                asked.prompt(),
                asked.negativePrompt().isEmpty() ? null : asked.negativePrompt(),
                asked.ratio(),
                asked.longSide(),
                asked.seed(),
                asked.steps(),
                asked.guidance(),
                asked.styles().stream()
                        .map(style -> new LoraChoice(style.name(), style.strength()))
                        .toList(),
                JobPriority.valueOf(task.priority().name()));
    }
}
