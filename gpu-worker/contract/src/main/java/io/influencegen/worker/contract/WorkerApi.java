package io.influencegen.worker.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The worker's resource on the server side, its REST client on the portal's. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface WorkerApi {
    @GET
    @Path("/capabilities")
    WorkerCapabilities capabilities();
}
