package io.influencegen.kyc.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.kyc.boundary.ReasonCatalogue;
import io.influencegen.kyc.boundary.ReasonView;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/kyc-reasons")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
public class ReasonResource {
    @Inject
    private ReasonCatalogue catalogue;

    @GET
    @Operation(operationId = "listReviewReasons", summary = "List reasons", description = "Also those that are off.")
    public Listing<ReasonView> all() {
        List<ReasonView> all = catalogue.all();
        return new Listing<>(all, all.size(), null);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveReviewReason",
            summary = "Add or change a reason",
            description = "A version of 0 adds; any other has to be the one that was read.")
    @APIResponse(responseCode = "200", description = "The reason.")
    @APIResponse(responseCode = "409")
    public ReasonView save(
            @Parameter(description = "Its key.", example = "picture-unreadable") @PathParam("key") String key,
            WriteReason reason) {
        return catalogue.save(reason.view(key));
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "deleteReviewReason",
            summary = "Delete a reason",
            description = "What was said with it stays.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(
            @Parameter(description = "Its key.", example = "picture-unreadable") @PathParam("key") String key) {
        catalogue.delete(key);
    }
}
