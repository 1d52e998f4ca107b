package io.influencegen.imaging.api;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.imaging.boundary.ImageStudio;
import io.influencegen.imaging.boundary.Submission;
import io.influencegen.rest.api.Idempotent;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/generations")
@RequestScoped
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class GenerationResource {
    @Inject
    private ImageStudio studio;

    @Inject
    private GenerationDocuments documents;

    @Inject
    private GenerationEvents events;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listGenerations",
            summary = "List your pictures on their way",
            description = "Newest first.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Where they are on their way.",
            schema = @Schema(enumeration = {"QUEUED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"}))
    @Parameter(name = "model", in = ParameterIn.QUERY, description = "The model.", example = "ig-scenes-1")
    @Parameter(name = "campaign", in = ParameterIn.QUERY, description = "The campaign they are for.")
    @Parameter(name = "submission", in = ParameterIn.QUERY, description = "What they were asked for together.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day, or the moment before which.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    public Listing<Generation> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(studio.list(asked.queryAsOfFirstSlice()), documents::of);
    }

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitGenerations",
            summary = "Ask for pictures",
            description = "They wait in fair turns and are taken from the month's quota, all or none.")
    @APIResponse(
            responseCode = "202",
            description = "They are in the queue.",
            content = @Content(schema = @Schema(implementation = SubmittedGenerations.class)))
    @APIResponse(responseCode = "429")
    public Response submit(SubmitGenerations wish) {
        Submission taken = studio.submit(wish.wish());
        return Response.accepted(new SubmittedGenerations(
                        taken.id(),
                        taken.generations().stream().map(documents::of).toList()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getGeneration",
            summary = "Read a picture on its way",
            description = "As it is now; links to its files are open for a quarter of an hour.")
    public Generation find(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        return documents.of(studio.find(id));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followGeneration",
            summary = "Follow a picture",
            description = "Server-sent events called generation, each with the whole document, until it has ended.")
    @APIResponse(
            responseCode = "200",
            description = "A document for each change.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = Generation.class)))
    @APIResponse(responseCode = "429")
    public void follow(
            @Parameter(description = "Its id.") @PathParam("id") UUID id,
            @Context SseEventSink sink,
            @Context Sse sse) {
        GenerationView view = studio.find(id);
        events.follow(context.caller().user().orElseThrow(), view.id(), sink, sse);
    }

    @GET
    @Path("/{id}/preview")
    @Produces("image/png")
    @Operation(
            operationId = "previewGeneration",
            summary = "See a picture while it is made",
            description = "Small, and not there before the first step.")
    @APIResponse(
            responseCode = "200",
            description = "What it looks like so far.",
            content =
                    @Content(
                            mediaType = "image/png",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response preview(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        byte[] png = studio.preview(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return Response.ok(png).header("Cache-Control", "no-store").build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelGeneration",
            summary = "Cancel a picture",
            description = "Its quota is given back. One that has ended stays as it is.")
    @APIResponse(responseCode = "204", description = "It is not made any more.")
    public void cancel(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        studio.cancel(id);
    }
}
