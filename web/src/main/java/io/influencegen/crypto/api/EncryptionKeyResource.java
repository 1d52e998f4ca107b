package io.influencegen.crypto.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.crypto.boundary.KeyDesk;
import io.influencegen.job.boundary.HouseJobs;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/encryption-keys")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "System")
public class EncryptionKeyResource {
    @Inject
    private KeyDesk desk;

    @Inject
    private JobDesk jobs;

    @Inject
    private Preconditions preconditions;

    @GET
    @Operation(
            operationId = "getEncryptionKeys",
            summary = "Read the state of the master keys",
            description = "Which there are, and what each wraps.")
    public EncryptionKeys status() {
        return EncryptionKeys.of(desk.status());
    }

    /** Made on a state like every change, so that a request sent twice does not rotate twice. */
    @POST
    @Path("/rotation")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "rotateEncryptionKeys",
            summary = "Rotate the master key",
            description = "A new master key wraps from now on; data keys are wrapped anew in the background.")
    public EncryptionKeys rotate() {
        preconditions.requireMatch(status());
        desk.rotate();
        return rewrap();
    }

    @POST
    @Path("/rewrap")
    @Operation(
            operationId = "rewrapEncryptionKeys",
            summary = "Wrap data keys anew",
            description = "A job wraps them with the primary master key; `outdated` says how many still wait.")
    public EncryptionKeys rewrap() {
        desk.requestRewrap();
        jobs.launch(LaunchRequest.of(HouseJobs.RE_WRAP_KEYS));
        return status();
    }

    @DELETE
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "retireEncryptionKey",
            summary = "Retire a master key",
            description = "Only one that wraps nothing, and never the primary one.")
    public EncryptionKeys retire(@Parameter(description = "The master key's id.") @PathParam("id") String id) {
        preconditions.requireMatch(status());
        desk.retire(id);
        desk.forgetRetired();
        return status();
    }
}
