package io.influencegen.worker.api;

import io.influencegen.worker.contract.BatchAnswer;
import io.influencegen.worker.contract.BatchRequest;
import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.contract.WorkerApi;
import io.influencegen.worker.contract.WorkerCapabilities;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.schedule.Job;
import io.influencegen.worker.schedule.Workshop;
import io.influencegen.worker.schedule.Workshop.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The contract, answered by the workshop. */
@ApplicationScoped
public class WorkerResource implements WorkerApi {
    private static final String PNG = "image/png";

    @Inject
    private Machine machine;

    @Override
    public Response submit(String key, ImageRequest request) {
        Submission submission = workshop().submit(key, request);
        return Response.status(submission.isNew() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/v1/images/" + submission.job().id()))
                .entity(submission.job())
                .build();
    }

    @Override
    public BatchAnswer submitAll(BatchRequest batch) {
        return workshop().submitAll(batch);
    }

    @Override
    public CompletionStage<ImageJob> job(String id, int waitSeconds) {
        return new Patience(workshop()).ofEnd(workshop().find(id), waitSeconds);
    }

    @Override
    public Response preview(String id) {
        byte[] png = workshop().find(id).preview();
        if (png == null) {
            throw Refusal.of(ProblemCode.NO_PREVIEW, "The job has made no step yet, or has ended.");
        }
        return Response.ok(png, PNG).header("Cache-Control", "no-store").build();
    }

    @Override
    public Response picture(String id) {
        Job job = workshop().find(id);
        var bytes = workshop().picture(job);
        var picture = workshop().view(job).picture();
        return Response.ok(bytes, PNG)
                .header("Content-Length", picture.bytes())
                .header("ETag", '"' + picture.sha256() + '"')
                .header("Cache-Control", "private, immutable")
                .build();
    }

    @Override
    public ImageJob cancel(String id) {
        return workshop().cancel(id);
    }

    @Override
    public List<ModelView> models() {
        return machine.registry().views();
    }

    @Override
    public ModelView model(String id) {
        return machine.registry()
                .view(id)
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "There is no model %s here.".formatted(id)));
    }

    @Override
    public WorkerCapabilities capabilities() {
        return machine.capabilities();
    }

    private Workshop workshop() {
        return machine.workshop();
    }
}
