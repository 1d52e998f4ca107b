package io.influencegen.privacy.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.privacy.boundary.ErasureDesk;
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

@Path("/privacy/erasures")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class ErasureResource {
    @Inject
    private ErasureDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listErasures",
            summary = "List who wants to be forgotten",
            description = "The next due comes first.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How they stand.",
            schema = @Schema(enumeration = {"REQUESTED", "ACCEPTED", "REFUSED", "WITHDRAWN", "DONE"}))
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "Only those whose time is over.",
            schema = @Schema(enumeration = {"true", "false"}))
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By dueAt. Descending after a minus.",
            example = "-dueAt")
    public Listing<Erasure> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), Erasure::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getErasureWish", summary = "Read a wish", description = "With what is in the way.")
    public Erasure find(@Parameter(description = "The wish's id.") @PathParam("id") UUID id) {
        return Erasure.of(desk.find(id));
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptErasure",
            summary = "Accept a wish",
            description = "Refused while something is in the way. Never one's own.")
    @APIResponse(responseCode = "200", description = "The wish.")
    @APIResponse(responseCode = "409")
    public Erasure accept(@Parameter(description = "The wish's id.") @PathParam("id") UUID id) {
        return Erasure.of(desk.accept(id));
    }

    @POST
    @Path("/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseErasure",
            summary = "Refuse a wish",
            description = "The person is told why. Never one's own.")
    @APIResponse(responseCode = "200", description = "The wish.")
    @APIResponse(responseCode = "409")
    public Erasure refuse(@Parameter(description = "The wish's id.") @PathParam("id") UUID id, RefuseErasure decision) {
        return Erasure.of(desk.refuse(id, decision.reason()));
    }
}
