package io.influencegen.job.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.JobError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/jobs")
@RequestScoped
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {
    @Inject
    private JobDesk desk;

    @GET
    @Operation(operationId = "listJobs", summary = "List jobs", description = "Each with its latest runs.")
    public List<JobEntry> list() {
        return desk.jobs().stream().map(JobEntry::of).toList();
    }

    @GET
    @Path("/{job}")
    @Operation(operationId = "getJob", summary = "Read a job", description = "With its latest runs.")
    public JobEntry find(@Parameter(description = "The job's name.") @PathParam("job") String job) {
        return desk.jobs().stream()
                .filter(card -> card.definition().name().equals(job))
                .map(JobEntry::of)
                .findFirst()
                .orElseThrow(() -> new DomainException(JobError.JOB_UNKNOWN, job));
    }
}
