package io.influencegen.worker.api;

import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The description of this API (OpenAPI 3.1), as the build wrote it. */
@Path("/v1/openapi.json")
@ApplicationScoped
public class DescriptionResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public InputStream read() {
        InputStream description = DescriptionResource.class.getResourceAsStream("openapi.json");
        if (description == null) {
            throw Refusal.of(ProblemCode.NOT_FOUND, "This build has no description.");
        }
        return description;
    }
}
