package io.influencegen.reconciliation.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.reconciliation.boundary.CompareWish;
import io.influencegen.reconciliation.boundary.Reconciliations;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/" + ExportBodies.PATH)
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ComparisonResource {
    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listComparisons",
            summary = "List comparisons",
            description = "Newest first, with their figures.")
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "The provider's key.", example = "onfido")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day, or the moment before which.",
            example = "2026-01-31")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    public Listing<ComparisonEntry> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(reconciliations.runs(asked.queryAsOfFirstSlice()), ComparisonEntry::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getComparison",
            summary = "Read a comparison",
            description = "How far it is, and what it has found.")
    public ComparisonEntry find(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
        return ComparisonEntry.of(reconciliations.find(id));
    }

    @GET
    @Path("/{id}/bad-lines")
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "listBadLines",
            summary = "List the lines that were left out",
            description = "The first of them, without what they say.")
    public List<BadLineEntry> badLines(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
        return reconciliations.badLines(id).stream().map(BadLineEntry::of).toList();
    }

    /** Of any media type, so that whoever may not is refused before what was sent is looked at. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "compareExport",
            summary = "Compare a provider's file",
            description =
                    "CSV or JSON lines, as the provider's mapping says; packed with gzip or not. It is compared after"
                            + " the answer. A file that was compared before is only compared again if forced.")
    @APIResponse(
            responseCode = "202",
            description = "The comparison that begins.",
            content = @Content(schema = @Schema(implementation = ComparisonEntry.class)))
    @APIResponse(responseCode = "413")
    public Response bring(
            @Parameter(description = "The provider's key.", example = "onfido") @QueryParam("provider") String provider,
            @Parameter(description = "What the file is called.", example = "november.csv") @QueryParam("name")
                    String name,
            @Parameter(description = "Whether a file that was compared before is compared again.") @QueryParam("forced")
                    boolean forced,
            @Parameter(description = "Whether only to say what would become of what differs.") @QueryParam("dryRun")
                    boolean dryRun,
            @RequestBody(
                            description = "The file.",
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
                    InputStream file) {
        UUID run = reconciliations.bring(text(provider), text(name), file, new CompareWish(forced, dryRun));
        return Response.accepted(ComparisonEntry.of(reconciliations.find(run))).build();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
