package io.influencegen.worker.schedule;

import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.JobState;
import io.influencegen.worker.contract.Picture;
import io.influencegen.worker.contract.WorkerProblem;
import io.influencegen.worker.model.Wish;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** One picture on its way. Whoever works on it tells it here; whoever waits for it hears of every change. */
public final class Job {
    private final String id;
    private final String key;
    private final ImageRequest asked;
    private final ImageParameters parameters;
    private final Wish wish;
    private final long order;
    private final Lane lane;
    private final Trace trace = Trace.current();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private JobState state = JobState.QUEUED;
    private boolean cancelWanted;
    private int step;
    private long computeNanos;
    private List<String> unknownWords = List.of();
    private Supplier<byte[]> preview;
    private Picture picture;
    private WorkerProblem problem;
    private long endedAt;

    /** Where several wait, the one with the smaller order comes first. */
    Job(String id, String key, ImageRequest asked, ImageParameters parameters, Wish wish, long order, Lane lane) {
        this.id = id;
        this.key = key;
        this.asked = asked;
        this.parameters = parameters;
        this.wish = wish;
        this.order = order;
        this.lane = lane;
    }

    public String id() {
        return id;
    }

    String key() {
        return key;
    }

    ImageRequest asked() {
        return asked;
    }

    ImageParameters parameters() {
        return parameters;
    }

    Wish wish() {
        return wish;
    }

    /** The trace of who asked for it. */
    Trace trace() {
        return trace;
    }

    /** Where it waits and is worked off. */
    Lane lane() {
        return lane;
    }

    long order() {
        return order;
    }

    /** What it is now; {@code position} and {@code expectedSeconds} are the lane's to say. */
    synchronized ImageJob view(int position, Double expectedSeconds) {
        return new ImageJob(
                id,
                key,
                state,
                position,
                expectedSeconds,
                step,
                parameters.steps(),
                preview != null && state == JobState.RUNNING,
                parameters,
                unknownWords,
                picture,
                problem);
    }

    public synchronized JobState state() {
        return state;
    }

    synchronized int step() {
        return step;
    }

    synchronized long endedAt() {
        return endedAt;
    }

    public synchronized boolean isOver() {
        return state.isFinal();
    }

    synchronized boolean isCancelWanted() {
        return cancelWanted;
    }

    /** A small PNG of what it is turning into; null before the first step and after the last. */
    public byte[] preview() {
        Supplier<byte[]> now;
        synchronized (this) {
            now = state == JobState.RUNNING ? preview : null;
        }
        return now == null ? null : now.get();
    }

    void understood(List<String> unknown) {
        synchronized (this) {
            unknownWords = List.copyOf(unknown);
        }
        tell();
    }

    void stepped(int reached, long nanos, Supplier<byte[]> soFar) {
        synchronized (this) {
            if (!state.isFinal()) {
                state = JobState.RUNNING;
                step = reached;
                computeNanos += nanos;
                preview = soFar;
            }
        }
        tell();
    }

    void finishing() {
        change(JobState.FINISHING);
    }

    void wantCancel() {
        synchronized (this) {
            cancelWanted = true;
        }
    }

    void cancelled(WorkerProblem because) {
        end(JobState.CANCELLED, null, because);
    }

    void failed(WorkerProblem because) {
        end(JobState.FAILED, null, because);
    }

    void succeeded(Picture made) {
        end(JobState.SUCCEEDED, made, null);
    }

    synchronized long computeMillis() {
        return computeNanos / 1_000_000;
    }

    private void change(JobState next) {
        synchronized (this) {
            if (state.isFinal()) {
                return;
            }
            state = next;
        }
        tell();
    }

    private void end(JobState last, Picture made, WorkerProblem because) {
        synchronized (this) {
            if (state.isFinal()) {
                return;
            }
            state = last;
            picture = made;
            problem = because;
            preview = null;
            endedAt = System.nanoTime();
        }
        tell();
    }

    /** Calls back after every change, from the thread that made it: be brief. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void ignore(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
