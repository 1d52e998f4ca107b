package io.influencegen.worker.api;

import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.schedule.Daemons;
import io.influencegen.worker.schedule.Job;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Progress of a job as server-sent events. A reader always gets the newest state: one that reads slowly misses steps between, but
 * costs nothing but its own thread.
 */
@Path("/v1/images/{id}/events")
@ApplicationScoped
public class EventsResource {
    private static final int HEARTBEAT_SECONDS = 15;
    private static final int RETRY_MILLIS = 2000;

    @Inject
    private Machine machine;

    @Inject
    private WorkerConfiguration configuration;

    private ExecutorService readers;

    @PostConstruct
    void open() {
        readers = new ThreadPoolExecutor(
                0, configuration.listeners(), 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Daemons.named("events"));
    }

    @Operation(summary = "Progress of a job as server-sent events, each a whole job")
    @APIResponse(
            responseCode = "200",
            description = "Events named job",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ImageJob.class)))
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        Job job = machine.workshop().find(id);
        try {
            readers.execute(() -> tell(job, sink, sse));
        } catch (RejectedExecutionException full) {
            throw Refusal.of(
                    ProblemCode.TOO_MANY_LISTENERS,
                    "%d callers follow jobs already.".formatted(configuration.listeners()),
                    full);
        }
    }

    private void tell(Job job, SseEventSink sink, Sse sse) {
        Semaphore news = new Semaphore(1);
        Runnable listener = news::release;
        job.listen(listener);
        try (sink) {
            boolean over = false;
            while (!over && !sink.isClosed()) {
                boolean changed = news.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                news.drainPermits();
                ImageJob now = machine.workshop().view(job);
                over = now.state().isFinal();
                sink.send(
                                changed
                                        ? event(sse, now)
                                        : sse.newEventBuilder()
                                                .comment("still here")
                                                .build())
                        .toCompletableFuture()
                        .get(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException gone) {
            System.getLogger(EventsResource.class.getName())
                    .log(System.Logger.Level.DEBUG, "A reader of job " + job.id() + " is gone", gone);
        } finally {
            job.ignore(listener);
        }
    }

    private static jakarta.ws.rs.sse.OutboundSseEvent event(Sse sse, ImageJob job) {
        return sse.newEventBuilder()
                .name("job")
                .id(job.id() + "-" + job.step())
                .reconnectDelay(RETRY_MILLIS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ImageJob.class, job)
                .build();
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
