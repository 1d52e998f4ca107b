package io.influencegen.imaging.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.DeadLetterDesk;
import io.influencegen.imaging.boundary.Replayed;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.rest.api.Idempotent;
import io.influencegen.rest.api.ListRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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

@Path("/dead-letters")
@RequestScoped
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class DeadLetterResource {
    @Inject
    private DeadLetterDesk desk;

    @Inject
    private Preconditions preconditions;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description = "Pictures that could not be made, the last to fail first.")
    @Parameter(name = "model", in = ParameterIn.QUERY, description = "The model.")
    @Parameter(name = "code", in = ParameterIn.QUERY, description = "The error code of why.", example = "worker-failed")
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "The owner's id, or part of the name.")
    @Parameter(name = "campaign", in = ParameterIn.QUERY, description = "The campaign.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day, or the moment before which.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By endedAt, createdAt, model, code or tries. Descending after a minus.",
            example = "-tries")
    public Listing<Letter> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.queryAsOfFirstSlice()), Letter::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeadLetter",
            summary = "Read a dead letter",
            description = "With all that was asked for and what the worker said.")
    public Letter find(@Parameter(description = "The picture's id.") @PathParam("id") UUID id) {
        return Letter.of(desk.find(id));
    }

    @PUT
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctDeadLetter",
            summary = "Correct a dead letter",
            description = "Within what the model allows. It is tried again by a replay.")
    public Letter correct(
            @Parameter(description = "The picture's id.") @PathParam("id") UUID id, CorrectLetter correction) {
        preconditions.requireMatch(find(id));
        desk.correct(id, correction.toChange());
        return find(id);
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Try a picture again",
            description = "One of its owner's quota is taken again.")
    @APIResponse(
            responseCode = "200",
            description = "It waits.",
            content = @Content(schema = @Schema(implementation = ReplayedLetters.class)))
    public Response replay(@Parameter(description = "The picture's id.") @PathParam("id") UUID id) {
        desk.replay(id);
        return Response.ok(new ReplayedLetters(1, 0, false)).build();
    }

    @POST
    @Path("/replay")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Try all matching pictures again",
            description = "Up to 5000, the longest dead first; with preview, only their number.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = ReplayedLetters.class)))
    public Response replayMatching(ReplayLetters wish) {
        var matching = new ListQuery(wish.filters(), Optional.empty(), 0, 1);
        if (wish.preview()) {
            int count = desk.count(Selection.allBut(matching, Set.of()));
            return Response.ok(new ReplayedLetters(count, 0, true)).build();
        }
        Replayed replayed = desk.replayMatching(matching);
        return Response.ok(new ReplayedLetters(replayed.replayed(), replayed.refused(), false))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "giveUpDeadLetter",
            summary = "Give a picture up",
            description = "It stays failed and is nobody's work any more; the reason is kept.")
    @APIResponse(responseCode = "204", description = "It is no dead letter any more.")
    public void giveUp(
            @Parameter(description = "The picture's id.") @PathParam("id") UUID id,
            @Parameter(description = "Why; kept with the picture.", required = true, example = "The model is gone")
                    @QueryParam("reason")
                    String reason) {
        if (reason == null) {
            throw new DomainException(CommonError.INVALID_VALUE, "reason", "say why the picture is given up");
        }
        if (desk.giveUp(Selection.of(Set.of(id.toString())), reason) == 0) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
