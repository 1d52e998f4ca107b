package io.influencegen.worker.schedule;

import io.influencegen.logging.LogContext;
import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.contract.Picture;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.picture.Enlarger;
import io.influencegen.worker.picture.Png;
import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Ends jobs, one way or the other: decodes and keeps pictures on threads of its own, tells and logs what became of each. */
final class Finisher {
    private static final Logger LOG = System.getLogger(Finisher.class.getName());
    private static final int PATIENCE_SECONDS = 5;
    private static final String PNG = "image/png";

    private final ResultStore results;
    private final Gauges gauges;
    private final int threads;
    private final Consumer<Job> book;
    private final ExecutorService decoders;

    /** Tells the book of every job that ended. */
    Finisher(ResultStore results, Gauges gauges, int threads, Consumer<Job> book) {
        this.results = results;
        this.gauges = gauges;
        this.threads = threads;
        this.book = book;
        decoders = Executors.newFixedThreadPool(threads, Daemons.named("decoder"));
    }

    int threads() {
        return threads;
    }

    void finish(Work work, Runnable afterwards) {
        work.job().finishing();
        decoders.execute(() -> {
            try {
                Raster made = work.model().decode(work.canvas());
                ImageParameters wanted = work.job().parameters();
                keep(work.job(), Enlarger.enlarge(made, wanted.width(), wanted.height()));
            } catch (RuntimeException | Error fault) {
                failed(work.job(), fault);
            } finally {
                work.loan().close();
                afterwards.run();
            }
        });
    }

    void keep(Job job, Raster raster) {
        if (job.isCancelWanted()) {
            cancelled(job);
            return;
        }
        byte[] png = Png.encode(raster, Map.of("parameters", ParameterText.of(job.parameters())));
        results.write(job.id(), png);
        job.succeeded(new Picture(
                "/v1/images/" + job.id() + "/picture",
                PNG,
                raster.width(),
                raster.height(),
                png.length,
                HexFormat.of().formatHex(Sha256.of(png)),
                job.computeMillis()));
        over(job);
    }

    void cancelled(Job job) {
        job.cancelled(Refusal.of(
                        ProblemCode.CANCELLED,
                        "The picture was cancelled at step %d of %d."
                                .formatted(job.step(), job.parameters().steps()))
                .problem());
        over(job);
    }

    void failed(Job job, Throwable fault) {
        Refusal refusal = refusal(job, fault);
        LOG.log(
                refusal.code() == ProblemCode.INTERNAL ? Level.ERROR : Level.WARNING,
                () -> "Picture failed, id=%s code=%s reference=%s: %s"
                        .formatted(job.id(), refusal.code().word(), refusal.reference(), refusal.getMessage()),
                fault);
        job.failed(refusal.problem());
        over(job);
    }

    /** The worker stops: what still waits is not begun. */
    void giveUp(WaitingLine waiting) {
        for (Optional<Job> job = waiting.next(); job.isPresent(); job = waiting.next()) {
            neverBegun(job.get());
        }
    }

    void neverBegun(Job job) {
        failed(job, Refusal.of(ProblemCode.STOPPING, "The worker was stopped before this picture was begun."));
    }

    private static Refusal refusal(Job job, Throwable fault) {
        if (fault instanceof Refusal known) {
            return known;
        }
        if (fault instanceof ModelFault) {
            return Refusal.of(
                    ProblemCode.MODEL_FAULT,
                    "The model %s failed: %s.".formatted(job.parameters().model(), fault.getMessage()),
                    fault);
        }
        return Refusal.of(ProblemCode.INTERNAL, "The picture could not be made.", fault);
    }

    private void over(Job job) {
        LogContext.begin(job.trace().id());
        String outcome = job.state().name().toLowerCase(java.util.Locale.ROOT);
        gauges.ended(job.parameters().model(), outcome, Duration.ofMillis(job.computeMillis()));
        LOG.log(
                Level.INFO,
                "Picture ended, id={0} state={1} model={2} computeMillis={3}",
                job.id(),
                outcome,
                job.parameters().model(),
                String.valueOf(job.computeMillis()));
        LogContext.end();
        book.accept(job);
    }

    void close() {
        decoders.shutdown();
        try {
            if (!decoders.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                decoders.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            decoders.shutdownNow();
        }
    }
}
