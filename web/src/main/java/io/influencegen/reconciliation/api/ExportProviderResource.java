package io.influencegen.reconciliation.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.CompareWish;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.boundary.Reconciliations;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/reconciliation/providers")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ExportProviderResource {
    @Inject
    private Reconciliations reconciliations;

    @GET
    @Operation(
            operationId = "listExportProviders",
            summary = "List providers",
            description = "With the way they write their files.")
    public List<ProviderMapping> list() {
        return reconciliations.providers().stream().map(ProviderMapping::of).toList();
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveExportProvider",
            summary = "Add or change a provider",
            description = "A version of 0 adds; any other has to be the one that was read.")
    @APIResponse(responseCode = "200", description = "The provider.")
    @APIResponse(responseCode = "409")
    public ProviderMapping save(
            @Parameter(description = "Its key.", example = "onfido") @PathParam("key") String key, WriteProvider wish) {
        reconciliations.save(wish.provider(key));
        return ProviderMapping.of(find(key));
    }

    /** Of any media type, so that whoever may not is refused before what was sent is looked at. */
    @POST
    @Path("/{key}/preview")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "previewExport",
            summary = "Try a provider's mapping",
            description = "How it reads the first lines of a file. Nothing is kept of it.")
    @APIResponse(responseCode = "200", description = "The lines.")
    public PreviewEntry preview(
            @Parameter(description = "Its key.", example = "onfido") @PathParam("key") String key,
            @RequestBody(
                            description = "The file, or its beginning.",
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
                    InputStream file) {
        return PreviewEntry.of(reconciliations.preview(find(key).mapping(), file));
    }

    @POST
    @Path("/{key}/fetch")
    @Operation(
            operationId = "fetchExport",
            summary = "Fetch a provider's file and compare it",
            description = "What its address has now. It is fetched and compared after the answer.")
    @APIResponse(
            responseCode = "202",
            description = "The comparison that begins.",
            content = @Content(schema = @Schema(implementation = ComparisonEntry.class)))
    public Response fetch(
            @Parameter(description = "Its key.", example = "onfido") @PathParam("key") String key,
            @Parameter(description = "Whether a file that was compared before is compared again.") @QueryParam("forced")
                    boolean forced,
            @Parameter(description = "Whether only to say what would become of what differs.") @QueryParam("dryRun")
                    boolean dryRun) {
        UUID run = reconciliations.fetch(key, new CompareWish(forced, dryRun));
        return Response.accepted(ComparisonEntry.of(reconciliations.find(run))).build();
    }

    private ExportProvider find(String key) {
        return reconciliations.providers().stream()
                .filter(provider -> provider.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DomainException(ReconciliationError.RECONCILIATION_PROVIDER_UNKNOWN, key));
    }
}
