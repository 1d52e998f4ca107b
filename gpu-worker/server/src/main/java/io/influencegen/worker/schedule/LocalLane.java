package io.influencegen.worker.schedule;

import io.influencegen.worker.model.Canvas;
import io.influencegen.worker.model.LocalModel;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.picture.Png;
import io.influencegen.worker.registry.Registry;
import io.influencegen.worker.registry.Registry.Loan;
import io.influencegen.worker.registry.Registry.NoRoom;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures made on this machine. One thread reads prompts and begins canvases, one steps them batch by batch, some decode. A job
 * keeps its place from its beginning to its end, so a slow decoder slows admission down and memory stays bounded.
 */
final class LocalLane implements Lane {
    private static final Logger LOG = System.getLogger(LocalLane.class.getName());

    /** Usual for a picture, where an estimate need not be good. */
    private static final int STEPS_OF_MOST = 20;

    private final Registry registry;
    private final Finisher finisher;
    private final Gauges gauges;
    private final int places;
    private final Duration drain;
    private final Composer composer;
    private final WaitingLine waiting = new WaitingLine();
    private final Pace pace = new Pace();
    private final List<Work> ready = new ArrayList<>();
    private final ExecutorService beginner = Executors.newSingleThreadExecutor(Daemons.named("beginner"));
    private final Thread stepper = Daemons.named("stepper").newThread(this::stepOn);
    private final AtomicInteger begun = new AtomicInteger();
    private boolean noRoom;
    private boolean closed;

    LocalLane(Registry registry, Finisher finisher, Gauges gauges, int largestBatch, Duration drain) {
        this.registry = registry;
        this.finisher = finisher;
        this.gauges = gauges;
        this.places = 2 * largestBatch + finisher.threads();
        this.drain = drain;
        composer = new Composer(2 * largestBatch);
        stepper.start();
    }

    @Override
    public void add(Job job) {
        waiting.add(job);
        admit();
    }

    @Override
    public synchronized void cancel(Job job) {
        job.wantCancel();
        if (waiting.remove(job)) {
            finisher.cancelled(job);
        }
        notifyAll();
    }

    @Override
    public int position(Job job) {
        return waiting.position(job);
    }

    @Override
    public Double expectedSeconds(Job job) {
        int position = waiting.position(job);
        return pace.seconds(job.parameters().steps() - job.step(), position == 0 ? 0 : position - 1 + running());
    }

    /** Seconds until all who wait now are done, as far as one can tell. */
    Double secondsForAll() {
        return pace.seconds(1, STEPS_OF_MOST * (queued() + running()));
    }

    @Override
    public int queued() {
        return waiting.size();
    }

    /** Asked under other locks, so it must not want this one. */
    @Override
    public int running() {
        return begun.get();
    }

    private synchronized void admit() {
        while (!closed && !noRoom && begun.get() < places) {
            Job job = waiting.next().orElse(null);
            if (job == null) {
                return;
            }
            begun.incrementAndGet();
            beginner.execute(() -> begin(job));
        }
    }

    private void begin(Job job) {
        try {
            if (job.isCancelWanted()) {
                finisher.cancelled(job);
                leave();
                return;
            }
            Loan loan = registry.take(job.parameters().model());
            try {
                Canvas canvas = loan.model()
                        .begin(
                                job.wish(),
                                Registry.styles(registry.find(job.parameters().model())));
                job.understood(canvas.unknownWords());
                arrive(new Work(job, loan, canvas));
            } catch (RuntimeException fault) {
                loan.close();
                throw fault;
            }
        } catch (NoRoom full) {
            waitForRoom(job);
        } catch (RuntimeException fault) {
            finisher.failed(job, fault);
            leave();
        }
    }

    private synchronized void arrive(Work work) {
        ready.add(work);
        notifyAll();
    }

    /** It goes back to where it stood, until somebody gives a model back. */
    private synchronized void waitForRoom(Job job) {
        begun.decrementAndGet();
        noRoom = begun.get() > 0;
        if (closed) {
            finisher.neverBegun(job);
            notifyAll();
        } else if (noRoom) {
            waiting.add(job);
        } else {
            finisher.failed(job, new ModelFault("The model does not fit into the memory beside those in use"));
        }
    }

    private void leave() {
        synchronized (this) {
            begun.decrementAndGet();
            noRoom = false;
            notifyAll();
        }
        admit();
    }

    /** An edge: whatever a step throws ends the jobs it was for, never the stepping. */
    private void stepOn() {
        for (List<Work> batch = next(); !batch.isEmpty(); batch = next()) {
            step(batch);
        }
    }

    private synchronized List<Work> next() {
        while (true) {
            dropCancelled();
            if (!ready.isEmpty()) {
                return composer.next(ready);
            }
            if (closed && begun.get() == 0) {
                return List.of();
            }
            try {
                wait();
            } catch (InterruptedException stopped) {
                return List.of();
            }
        }
    }

    private void dropCancelled() {
        Iterator<Work> works = ready.iterator();
        while (works.hasNext()) {
            Work work = works.next();
            if (work.job().isCancelWanted()) {
                works.remove();
                work.model().end(work.canvas());
                work.loan().close();
                finisher.cancelled(work.job());
                begun.decrementAndGet();
            }
        }
        admit();
    }

    private void step(List<Work> batch) {
        long begin = System.nanoTime();
        try {
            batch.get(0).model().step(batch.stream().map(Work::canvas).toList());
            stepped(batch, System.nanoTime() - begin);
        } catch (RuntimeException | Error fault) {
            if (batch.size() > 1) {
                LOG.log(Level.WARNING, "A batch of {0} failed, trying each alone: {1}", batch.size(), fault);
                batch.forEach(work -> step(List.of(work)));
            } else {
                end(batch.get(0));
                batch.get(0).loan().close();
                finisher.failed(batch.get(0).job(), fault);
                leave();
            }
        }
    }

    private void stepped(List<Work> batch, long nanos) {
        pace.stepped(batch.size(), nanos);
        gauges.stepped(batch.size(), nanos);
        long now = System.nanoTime();
        for (Work work : batch) {
            LocalModel model = work.model();
            Canvas canvas = work.canvas();
            work.steppedAt(now);
            work.job().stepped(canvas.step(), nanos / batch.size(), () -> Png.encode(model.preview(canvas), Map.of()));
            if (canvas.isDone()) {
                end(work);
                finisher.finish(work, this::leave);
            }
        }
    }

    private void end(Work work) {
        synchronized (this) {
            ready.remove(work);
        }
        work.model().end(work.canvas());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        finisher.giveUp(waiting);
        beginner.shutdown();
        try {
            TimeUnit.NANOSECONDS.timedJoin(stepper, drain.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stepper.interrupt();
    }
}
