package io.influencegen.gallery.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.gallery.boundary.Gallery;
import io.influencegen.gallery.boundary.PictureDetail;
import io.influencegen.gallery.boundary.PictureDownloads;
import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.gallery.boundary.PictureWish;
import io.influencegen.gallery.boundary.RenderedPicture;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/images")
@RequestScoped
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class ImageResource {
    @Inject
    private Gallery gallery;

    @Inject
    private PictureDownloads downloads;

    @Inject
    private ImageDocuments documents;

    @Inject
    private Preconditions preconditions;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listImages",
            summary = "List pictures",
            description = "Yours, newest first; whoever manages campaigns also lists theirs by campaign or space.")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Beginnings of words of the prompt.")
    @Parameter(name = "model", in = ParameterIn.QUERY, description = "The model.", example = "ig-scenes-1")
    @Parameter(name = "style", in = ParameterIn.QUERY, description = "A style (LoRA).", example = "neon")
    @Parameter(name = "seed", in = ParameterIn.QUERY, description = "The seed.", example = "7")
    @Parameter(name = "ratio", in = ParameterIn.QUERY, description = "Width to height.", example = "16:9")
    @Parameter(name = "rating", in = ParameterIn.QUERY, description = "The least rating.", example = "3")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day, or the moment before which.")
    @Parameter(name = "board", in = ParameterIn.QUERY, description = "The id of a board.")
    @Parameter(name = "campaign", in = ParameterIn.QUERY, description = "The campaign they were made for.")
    @Parameter(
            name = "space",
            in = ParameterIn.QUERY,
            description = "Those of nobody's campaign, or of any.",
            schema = @Schema(enumeration = {"personal", "campaign"}))
    @Parameter(
            name = "deleted",
            in = ParameterIn.QUERY,
            description = "Your deleted ones, or those that are not.",
            schema = @Schema(enumeration = {"true", "false"}))
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By madeAt or rating. Descending after a minus.",
            example = "-rating")
    public Listing<Image> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(gallery.list(asked.query()), documents::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImage",
            summary = "Read a picture",
            description = "With all it was made with; links to its files are open for a quarter of an hour.")
    public ImageDetail find(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        return documents.of(gallery.find(id));
    }

    @PUT
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeImage",
            summary = "Rate or offer a picture",
            description = "What is absent is taken back.")
    public ImageDetail change(@Parameter(description = "Its id.") @PathParam("id") UUID id, ChangeImage change) {
        PictureDetail seen = gallery.find(id);
        preconditions.requireMatch(documents.of(seen));
        Optional<Integer> stars = Optional.ofNullable(change.rating());
        if (!seen.picture().stars().equals(stars)) {
            gallery.rate(Set.of(id), stars);
        }
        String wanted =
                Optional.ofNullable(change.offeredTo()).map(String::strip).orElse("");
        if (wanted.isEmpty() && !seen.picture().offeredTo().isEmpty()) {
            gallery.withdraw(id);
        } else if (!wanted.equals(seen.picture().offeredTo())) {
            gallery.offer(id, wanted);
        }
        return find(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteImage",
            summary = "Delete a picture",
            description = "It can be brought back for as long as the settings say. Deleting again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is among the deleted ones.")
    public void delete(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        gallery.delete(Set.of(id));
    }

    @GET
    @Path("/{id}/content")
    @Produces({"image/png", "image/jpeg", "image/webp"})
    @Operation(
            operationId = "downloadImage",
            summary = "Download a picture",
            description = "As PNG it is the very file that was made.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(
            @Parameter(description = "Its id.") @PathParam("id") UUID id,
            @Parameter(description = "As which format.", schema = @Schema(enumeration = {"PNG", "JPEG", "WEBP"}))
                    @QueryParam("format")
                    @DefaultValue("PNG")
                    String format,
            @Parameter(description = "Whether it says what it is and where it comes from.")
                    @QueryParam("metadata")
                    @DefaultValue("true")
                    boolean metadata) {
        RenderedPicture picture = downloads.render(id, new PictureWish(PictureFormat.of(format), metadata));
        StreamingOutput body = out -> {
            try (var content = picture.content()) {
                content.transferTo(out);
            }
        };
        return Response.ok(body, picture.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + picture.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
