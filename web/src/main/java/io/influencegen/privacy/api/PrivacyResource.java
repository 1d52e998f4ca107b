package io.influencegen.privacy.api;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.privacy.boundary.PersonalData;
import io.influencegen.rest.api.Audience;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/privacy")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class PrivacyResource {
    private static final String ZIP = "application/zip";

    @Inject
    private PersonalData data;

    @GET
    @Path("/exports")
    @Operation(operationId = "listDataExports", summary = "List copies of your data", description = "Newest first.")
    public List<DataExport> exports() {
        return data.exports().stream().map(DataExport::of).toList();
    }

    @POST
    @Path("/exports")
    @Operation(
            operationId = "requestDataExport",
            summary = "Ask for a copy of your data",
            description = "It is made afterwards. While one is being made, it is that one.")
    @APIResponse(responseCode = "200", description = "The copy.")
    public DataExport requestExport() {
        return DataExport.of(data.requestExport());
    }

    @GET
    @Path("/exports/{id}/content")
    @Produces(ZIP)
    @Operation(
            operationId = "downloadDataExport",
            summary = "Download a copy of your data",
            description = "A ZIP file, for as long as it is there. Those of others do not exist for you.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response download(@Parameter(description = "The copy's id.") @PathParam("id") UUID id) {
        return Response.ok(data.download(id), ZIP)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
                .build();
    }

    @GET
    @Path("/erasure")
    @Operation(
            operationId = "getErasure",
            summary = "Read your wish to be forgotten",
            description = "The last one. Not found where there was none.")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "200", description = "The wish.")
    public Erasure erasure() {
        return Erasure.of(data.erasure().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)));
    }

    @POST
    @Path("/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestErasure",
            summary = "Ask to be forgotten",
            description = "Somebody decides about it. One wish at a time.")
    @APIResponse(responseCode = "200", description = "The wish.")
    @APIResponse(responseCode = "409")
    public Erasure requestErasure(AskErasure wish) {
        return Erasure.of(data.requestErasure(wish.comment()));
    }

    @DELETE
    @Path("/erasure")
    @Operation(
            operationId = "withdrawErasure",
            summary = "Take your wish back",
            description = "Until it is carried out.")
    @APIResponse(responseCode = "200", description = "The wish.")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "404")
    public Erasure withdrawErasure() {
        return Erasure.of(data.withdrawErasure());
    }
}
