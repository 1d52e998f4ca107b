package io.influencegen.worker.contract;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/**
 * The worker's resource on the server side, its REST client on the portal's. Progress events of a job are at
 * {@code /v1/images/{id}/events} (server-sent events named {@code job}, each with a whole {@link ImageJob}).
 */
@Path("/v1")
@ClientHeaderParam(name = "Authorization", value = "{io.influencegen.worker.contract.WorkerSecret.header}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface WorkerApi {
    String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Takes a picture into the queue: 202, or 200 where this key is already known. */
    @Operation(summary = "Submit a picture")
    @APIResponse(
            responseCode = "202",
            description = "A new job",
            content = @Content(schema = @Schema(implementation = ImageJob.class)))
    @APIResponse(
            responseCode = "200",
            description = "The job this key already stands for",
            content = @Content(schema = @Schema(implementation = ImageJob.class)))
    @POST
    @Path("/images")
    Response submit(@HeaderParam(IDEMPOTENCY_KEY) String key, ImageRequest request);

    @Operation(summary = "Submit many pictures")
    @POST
    @Path("/images/batch")
    BatchAnswer submitAll(BatchRequest batch);

    /** The job now; with {@code waitSeconds} not before it has ended or that time has passed. */
    @Operation(summary = "A job, now or when it has ended")
    @GET
    @Path("/images/{id}")
    CompletionStage<ImageJob> job(
            @PathParam("id") String id, @QueryParam("waitSeconds") @DefaultValue("0") int waitSeconds);

    /** What the picture looks like so far, small; 404 before the first step. */
    @Operation(summary = "What the picture looks like so far")
    @APIResponse(
            responseCode = "200",
            description = "A small picture",
            content = @Content(mediaType = "image/png", schema = @Schema(format = "binary")))
    @GET
    @Path("/images/{id}/preview")
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    Response preview(@PathParam("id") String id);

    @Operation(summary = "The finished picture")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(format = "binary")))
    @GET
    @Path("/images/{id}/picture")
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    Response picture(@PathParam("id") String id);

    /** Ends a job before its next step. One that has ended stays as it is. */
    @Operation(summary = "Cancel a job")
    @DELETE
    @Path("/images/{id}")
    ImageJob cancel(@PathParam("id") String id);

    @Operation(summary = "The models of this worker")
    @GET
    @Path("/models")
    List<ModelView> models();

    @Operation(summary = "One model")
    @GET
    @Path("/models/{id}")
    ModelView model(@PathParam("id") String id);

    @Operation(summary = "What this worker can do, and how busy it is")
    @GET
    @Path("/capabilities")
    WorkerCapabilities capabilities();
}
