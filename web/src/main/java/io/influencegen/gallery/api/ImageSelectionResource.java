package io.influencegen.gallery.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.gallery.boundary.Gallery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with many pictures at once. Those that are not the caller's are left out of the count. */
@Path("/images")
@RequestScoped
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class ImageSelectionResource {
    @Inject
    private Gallery gallery;

    @POST
    @Path("/deletions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deleteImages",
            summary = "Delete pictures",
            description = "They can be brought back for as long as the settings say.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = ChangedImages.class)))
    public Response delete(ChosenImages chosen) {
        return counted(gallery.delete(Set.copyOf(chosen.ids())));
    }

    @POST
    @Path("/restorations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "restoreImages",
            summary = "Bring deleted pictures back",
            description = "With their rating and their boards.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = ChangedImages.class)))
    public Response restore(ChosenImages chosen) {
        return counted(gallery.restore(Set.copyOf(chosen.ids())));
    }

    @POST
    @Path("/ratings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rateImages",
            summary = "Rate pictures",
            description = "All of them alike; without a rating, theirs are taken back.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = ChangedImages.class)))
    public Response rate(RateImages wish) {
        return counted(gallery.rate(Set.copyOf(wish.ids()), Optional.ofNullable(wish.rating())));
    }

    private static Response counted(int count) {
        return Response.ok(new ChangedImages(count)).build();
    }
}
