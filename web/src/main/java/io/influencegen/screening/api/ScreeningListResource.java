package io.influencegen.screening.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.screening.boundary.ScreeningLists;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/" + ListBodies.PATH)
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
public class ScreeningListResource {
    private static final String CSV = "text/csv";

    @Inject
    private ScreeningLists lists;

    @GET
    @Operation(operationId = "listScreeningLists", summary = "List the lists", description = "All of them, by name.")
    public WatchLists all() {
        return new WatchLists(lists.all().stream().map(WatchList::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getScreeningList",
            summary = "Read a list",
            description = "How its last import went, with the first lines that could not be read.")
    public WatchList find(@Parameter(description = "The list's id.") @PathParam("id") UUID id) {
        return WatchList.of(lists.find(id));
    }

    /** Of any media type, so that whoever may not is refused before what was sent is looked at. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "importScreeningList",
            summary = "Import a list",
            description =
                    "A file in the form of OpenSanctions (targets.simple.csv), or with the columns name, aliases, birth_date,"
                            + " countries and note. Up to 200 MiB. It is read after the answer, and takes the place of the list's"
                            + " old version when all of it is there.")
    @APIResponse(
            responseCode = "202",
            description = "The list, with its import under way.",
            content = @Content(schema = @Schema(implementation = WatchList.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "413")
    public Response bring(
            @Parameter(
                            description = "What the list is called; an old one of that name is replaced.",
                            example = "EU sanctions")
                    @QueryParam("name")
                    String name,
            @RequestBody(
                            description = "The file.",
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
                    InputStream file) {
        return Response.accepted(WatchList.of(lists.importFile(name, file))).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "deleteScreeningList",
            summary = "Delete a list",
            description = "With all its matches, and what was decided about them.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@Parameter(description = "The list's id.") @PathParam("id") UUID id) {
        lists.delete(id);
    }
}
