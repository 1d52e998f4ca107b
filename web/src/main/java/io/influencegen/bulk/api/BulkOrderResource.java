package io.influencegen.bulk.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.bulk.boundary.BulkDesk;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/" + BulkBodies.PATH)
@RequestScoped
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk images")
public class BulkOrderResource {
    private static final String ID = "The order's id.";
    private static final int MOST_FAULTS = 1000;

    @Inject
    private BulkDesk desk;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planBulkOrder",
            summary = "Plan many pictures from a sheet",
            description = "Checks every row and makes nothing yet.")
    @APIResponse(responseCode = "201", description = "The order.")
    public Response plan(PlanBulkOrder wish) {
        UUID id = desk.plan(
                wish.wish(),
                Optional.ofNullable(wish.sheetName()).orElse("sheet.csv"),
                wish.sheet().getBytes(StandardCharsets.UTF_8));
        return Response.status(Response.Status.CREATED).entity(find(id)).build();
    }

    @GET
    @Operation(operationId = "listBulkOrders", summary = "List bulk orders", description = "The newest first.")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of the title.")
    @Parameter(name = "campaign", in = ParameterIn.QUERY, description = "The campaign they are for.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How they stand.",
            schema = @Schema(enumeration = {"DRAFT", "RUNNING", "PAUSED", "ENDED"}))
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    public Listing<BulkOrder> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), BulkOrder::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBulkOrder", summary = "Get a bulk order", description = "With what is left to make.")
    public BulkOrder find(@Parameter(description = ID) @PathParam("id") UUID id) {
        return BulkOrder.of(desk.find(id), desk.estimate(id));
    }

    @GET
    @Path("/{id}/faults")
    @Operation(
            operationId = "listBulkFaults",
            summary = "List what is wrong in its sheet",
            description = "The first thousand, in the order of rows.")
    public List<SheetFault> faults(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.faults(id, MOST_FAULTS).stream().map(SheetFault::of).toList();
    }

    @GET
    @Path("/{id}/items")
    @Operation(operationId = "listBulkItems", summary = "List its pictures", description = "In the order of rows.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How they stand.",
            schema = @Schema(enumeration = {"WAITING", "SENT", "MADE", "FAILED"}))
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    public Listing<BulkOrderItem> items(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.items(id, asked.query()), BulkOrderItem::of);
    }

    @GET
    @Path("/{id}/archive")
    @Produces("application/zip")
    @Operation(
            operationId = "downloadBulkOrder",
            summary = "Download its pictures",
            description = "As a ZIP file with a manifest: row, file, how it was made, hash.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.find(id);
        StreamingOutput body = out -> desk.write(id, out);
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pictures-" + id + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Path("/{id}/start")
    @Operation(
            operationId = "startBulkOrder",
            summary = "Start it",
            description = "Once. Refused where the month's quota does not have as many.")
    @APIResponse(responseCode = "204", description = "It begins.")
    public void start(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.start(id);
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseBulkOrder",
            summary = "Pause it",
            description = "What workers have begun is made all the same. Again changes nothing.")
    @APIResponse(responseCode = "204", description = "It pauses.")
    public void pause(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.pause(id);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeBulkOrder", summary = "Go on with it", description = "After a pause or a failure.")
    @APIResponse(responseCode = "204", description = "It goes on.")
    public void resume(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.resume(id);
    }

    @POST
    @Path("/{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retryBulkItems",
            summary = "Try failed pictures again",
            description = "All that failed, or those that are named.")
    @APIResponse(responseCode = "200", description = "How many are tried again.")
    public RetriedItems retry(@Parameter(description = ID) @PathParam("id") UUID id, RetryItems which) {
        return new RetriedItems(desk.retry(id, which.asked()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteBulkOrder",
            summary = "Delete it",
            description = "Its pictures stay in the gallery.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.delete(id);
    }
}
