package io.influencegen.reconciliation.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.reconciliation.boundary.DifferenceDesk;
import io.influencegen.rest.api.Idempotent;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/reconciliation/differences")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class DifferenceResource {
    @Inject
    private DifferenceDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listDifferences", summary = "List differences", description = "The most urgent first.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "In which way.",
            schema =
                    @Schema(
                            enumeration = {
                                "STATUS_DRIFT",
                                "DATA_MISMATCH",
                                "MISSING_HERE",
                                "MISSING_THERE",
                                "DUPLICATE",
                                "EXPIRED"
                            }))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "What has become of it.",
            schema = @Schema(enumeration = {"FOUND", "OPEN", "RESOLVED", "SETTLED_BY_RULE", "GONE", "MOVED"}))
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "The provider's key.", example = "onfido")
    @Parameter(name = "run", in = ParameterIn.QUERY, description = "The run's id.")
    @Parameter(name = "reference", in = ParameterIn.QUERY, description = "Part of what the provider calls the check.")
    @Parameter(name = "owner", in = ParameterIn.QUERY, description = "Whose: me, nobody or an id.", example = "me")
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "Whether it should have been settled by now.",
            schema = @Schema(enumeration = {"true", "false"}))
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By dueAt, foundAt, kind, line, reference or state. Descending after a minus.",
            example = "dueAt")
    public Listing<DifferenceEntry> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), DifferenceEntry::of);
    }

    @POST
    @Path("/resolve")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveDifferences",
            summary = "Settle differences",
            description = "Those of them that are open. With preview, only their number.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = PickedDifferences.class)))
    public Response resolve(ResolveDifferences wish) {
        Selection picked = wish.selection();
        long count = wish.preview() ? desk.countOpen(picked) : desk.resolve(picked, wish.note());
        return Response.ok(new PickedDifferences(count, wish.preview())).build();
    }

    @POST
    @Path("/take")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDifferences",
            summary = "Take differences on",
            description = "Those of them that are open become yours. With preview, only their number.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = PickedDifferences.class)))
    public Response take(TakeDifferences wish) {
        Selection picked = wish.selection();
        long count = wish.preview() ? desk.countOpen(picked) : desk.assignToMe(picked);
        return Response.ok(new PickedDifferences(count, wish.preview())).build();
    }
}
