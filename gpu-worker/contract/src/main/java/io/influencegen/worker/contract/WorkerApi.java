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
    @POST
    @Path("/images")
    Response submit(@HeaderParam(IDEMPOTENCY_KEY) String key, ImageRequest request);

    @POST
    @Path("/images/batch")
    BatchAnswer submitAll(BatchRequest batch);

    /** The job now; with {@code waitSeconds} not before it has ended or that time has passed. */
    @GET
    @Path("/images/{id}")
    CompletionStage<ImageJob> job(
            @PathParam("id") String id, @QueryParam("waitSeconds") @DefaultValue("0") int waitSeconds);

    /** What the picture looks like so far, small; 404 before the first step. */
    @GET
    @Path("/images/{id}/preview")
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    Response preview(@PathParam("id") String id);

    @GET
    @Path("/images/{id}/picture")
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    Response picture(@PathParam("id") String id);

    /** Ends a job before its next step. One that has ended stays as it is. */
    @DELETE
    @Path("/images/{id}")
    ImageJob cancel(@PathParam("id") String id);

    @GET
    @Path("/models")
    List<ModelView> models();

    @GET
    @Path("/models/{id}")
    ModelView model(@PathParam("id") String id);

    @GET
    @Path("/capabilities")
    WorkerCapabilities capabilities();
}
