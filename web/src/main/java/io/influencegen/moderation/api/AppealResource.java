package io.influencegen.moderation.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.moderation.boundary.AppealDesk;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/appeals")
@RequestScoped
@RolesAllowed({Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class AppealResource {
    @Inject
    private AppealDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listAppeals", summary = "List appeals", description = "Who waits longest comes first.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How they stand.",
            schema = @Schema(enumeration = {"OPEN", "UPHELD", "REJECTED"}))
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By createdAt. Descending after a minus.",
            example = "-createdAt")
    public Listing<Refusal> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), Refusal::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAppeal", summary = "Read an appeal", description = "By the refusal's reference.")
    public Refusal find(@Parameter(description = "The refusal's reference.") @PathParam("id") UUID id) {
        return Refusal.of(desk.find(id));
    }

    @POST
    @Path("/{id}/uphold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "upholdAppeal",
            summary = "Uphold an appeal",
            description = "The same text, or this picture, passes for this person from now on. Never one's own.")
    @APIResponse(responseCode = "200", description = "The refusal with its appeal.")
    @APIResponse(responseCode = "409")
    public Refusal uphold(
            @Parameter(description = "The refusal's reference.") @PathParam("id") UUID id, UpholdAppeal decision) {
        return Refusal.of(desk.uphold(id, decision.reason()));
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectAppeal",
            summary = "Reject an appeal",
            description = "It stays refused, and the person is told why. Never one's own.")
    @APIResponse(responseCode = "200", description = "The refusal with its appeal.")
    @APIResponse(responseCode = "409")
    public Refusal reject(
            @Parameter(description = "The refusal's reference.") @PathParam("id") UUID id, RejectAppeal decision) {
        return Refusal.of(desk.reject(id, decision.reason()));
    }
}
