package io.influencegen.job.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.job.boundary.SkipDesk;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.rest.api.Idempotent;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/jobs/skips")
@RequestScoped
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class SkipResource {
    @Inject
    private SkipDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listSkips", summary = "List skipped items", description = "Newest first, of all runs.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How it stands.",
            schema = @Schema(enumeration = {"OPEN", "REQUEUED", "DISMISSED"}))
    @Parameter(name = "run", in = ParameterIn.QUERY, description = "The run's id.")
    @Parameter(name = "job", in = ParameterIn.QUERY, description = "The job's name.", example = "kyc-reconciliation")
    @Parameter(name = "step", in = ParameterIn.QUERY, description = "The step's name.")
    @Parameter(name = "reason", in = ParameterIn.QUERY, description = "Why, in a word.")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of the item, its input or what was wrong.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day, or the moment before which.",
            example = "2026-01-31")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By skippedAt, job, step, reason or key. Descending after a minus.",
            example = "-skippedAt")
    public Listing<SkipEntry> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.queryAsOfFirstSlice()), SkipEntry::of);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fixSkip",
            summary = "Mend a skipped item",
            description = "Its new input is taken when it is requeued.")
    @APIResponse(responseCode = "200", description = "The item.")
    @APIResponse(responseCode = "409")
    public SkipEntry fix(@Parameter(description = "The item's id.") @PathParam("id") UUID id, FixSkip wish) {
        desk.fix(id, wish.input());
        return SkipEntry.of(desk.find(id));
    }

    @POST
    @Path("/requeue")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requeueSkips",
            summary = "Take skipped items again",
            description = "Those that are open; their runs go on by themselves. With preview, only their number.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = PickedSkips.class)))
    public Response requeue(PickSkips wish) {
        Selection picked = wish.selection();
        long count = wish.preview() ? desk.countOpen(picked) : desk.requeue(picked);
        return Response.ok(new PickedSkips(count, wish.preview())).build();
    }

    @POST
    @Path("/dismiss")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dismissSkips",
            summary = "Leave skipped items out for good",
            description = "Those that are open. With preview, only their number.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = PickedSkips.class)))
    public Response dismiss(PickSkips wish) {
        Selection picked = wish.selection();
        long count = wish.preview() ? desk.countOpen(picked) : desk.dismiss(picked);
        return Response.ok(new PickedSkips(count, wish.preview())).build();
    }
}
