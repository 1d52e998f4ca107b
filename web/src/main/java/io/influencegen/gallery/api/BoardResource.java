package io.influencegen.gallery.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.gallery.boundary.Boards;
import io.influencegen.rest.api.ApiApplication;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/boards")
@RequestScoped
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class BoardResource {
    @Inject
    private Boards boards;

    @Inject
    private Preconditions preconditions;

    @GET
    @Operation(
            operationId = "listBoards",
            summary = "List boards",
            description = "Yours and, for whoever manages campaigns, those of campaigns.")
    public Listing<Board> list() {
        List<Board> found = boards.list().stream().map(Board::of).toList();
        return new Listing<>(found, found.size(), null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBoard", summary = "Read a board", description = "Its pictures are listed by its id.")
    public Board find(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        return Board.of(boards.find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createBoard",
            summary = "Create a board",
            description = "Its name is taken once, by a person or a campaign.")
    @APIResponse(
            responseCode = "201",
            description = "The board, which is empty.",
            content = @Content(schema = @Schema(implementation = Board.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "429")
    public Response create(CreateBoard wish) {
        UUID id = boards.create(wish.name(), Optional.ofNullable(wish.campaign()));
        return Response.created(URI.create(ApiApplication.PATH + "/boards/" + id))
                .entity(find(id))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "renameBoard", summary = "Rename a board", description = "Its pictures stay on it.")
    @APIResponse(
            responseCode = "200",
            description = "The board under its new name.",
            content = @Content(schema = @Schema(implementation = Board.class)))
    @APIResponse(responseCode = "409")
    public Board rename(@Parameter(description = "Its id.") @PathParam("id") UUID id, ChangeBoard change) {
        preconditions.requireMatch(find(id));
        boards.rename(id, change.name());
        return find(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteBoard",
            summary = "Delete a board",
            description = "Its pictures stay where they are.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        boards.delete(id);
    }

    @POST
    @Path("/{id}/additions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addToBoard",
            summary = "Pin pictures to a board",
            description = "Those that you can see and that are not there yet.")
    @APIResponse(
            responseCode = "200",
            description = "How many came.",
            content = @Content(schema = @Schema(implementation = ChangedImages.class)))
    public Response add(@Parameter(description = "Its id.") @PathParam("id") UUID id, ChosenImages chosen) {
        return Response.ok(new ChangedImages(boards.add(id, Set.copyOf(chosen.ids()))))
                .build();
    }

    @POST
    @Path("/{id}/removals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeFromBoard",
            summary = "Take pictures from a board",
            description = "They stay where they are.")
    @APIResponse(
            responseCode = "200",
            description = "How many went.",
            content = @Content(schema = @Schema(implementation = ChangedImages.class)))
    public Response remove(@Parameter(description = "Its id.") @PathParam("id") UUID id, ChosenImages chosen) {
        return Response.ok(new ChangedImages(boards.remove(id, Set.copyOf(chosen.ids()))))
                .build();
    }
}
