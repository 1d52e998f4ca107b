package io.influencegen.outbox.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.outbox.boundary.OutboxDesk;
import io.influencegen.outbox.boundary.OutboxError;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

@Path("/outbox-messages")
@RequestScoped
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbox")
public class OutboxMessageResource {
    @Inject
    private OutboxDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listOutboxMessages", summary = "List outbox messages", description = "Newest first.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How it stands.",
            schema = @Schema(enumeration = {"PENDING", "IN_FLIGHT", "DELIVERED", "DEAD", "DISCARDED"}))
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "The way it takes.", example = "webhook")
    @Parameter(name = "destination", in = ParameterIn.QUERY, description = "Part of where it goes.")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "Part of its key, correlation id, last error or creator.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day, or the moment before which.",
            example = "2026-01-31T12:00:00Z")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "By createdAt, nextAttemptAt, state, channel, destination or attempts. Descending after a minus.",
            example = "-attempts")
    public Listing<OutboxEntry> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.queryAsOfFirstSlice()), OutboxEntry::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOutboxMessage",
            summary = "Read an outbox message",
            description = "With what it carries and every try.")
    public OutboxMessageView find(@Parameter(description = "The message's id.") @PathParam("id") UUID id) {
        return OutboxMessageView.of(desk.find(id));
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Operation(
            operationId = "replayOutboxMessage",
            summary = "Send a message again",
            description = "One that is dead or was discarded; the answer is the message as it stands now.")
    @APIResponse(
            responseCode = "200",
            description = "It waits to be sent.",
            content = @Content(schema = @Schema(implementation = OutboxMessageView.class)))
    public Response replay(@Parameter(description = "The message's id.") @PathParam("id") UUID id) {
        desk.replay(id);
        return Response.ok(OutboxMessageView.of(desk.find(id))).build();
    }

    @POST
    @Path("/replay")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayOutboxMessages",
            summary = "Send all matching messages again",
            description = "Every dead or discarded message that matches the filters; with preview, only their number.")
    @APIResponse(
            responseCode = "200",
            description = "How many.",
            content = @Content(schema = @Schema(implementation = ReplayedMessages.class)))
    public Response replayMatching(ReplayMessages wish) {
        var matching = new ListQuery(wish.filters(), Optional.empty(), 0, 1);
        long count = wish.preview() ? desk.countReplayable(matching) : desk.replayMatching(matching);
        return Response.ok(new ReplayedMessages(count, wish.preview())).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "discardOutboxMessage",
            summary = "Give a message up",
            description = "One that waits or is dead; it is kept as discarded, with the reason.")
    @APIResponse(responseCode = "204", description = "It is not sent any more.")
    @APIResponse(responseCode = "409")
    public void discard(
            @Parameter(description = "The message's id.") @PathParam("id") UUID id,
            @Parameter(description = "Why; kept with the message.", required = true, example = "The receiver is gone")
                    @QueryParam("reason")
                    String reason) {
        if (reason == null) {
            throw new DomainException(CommonError.INVALID_VALUE, "reason", "say why the message is given up");
        }
        String state = desk.find(id).item().state();
        if (desk.discard(Set.of(id), reason) == 0) {
            throw new DomainException(OutboxError.OUTBOX_WRONG_STATE, state);
        }
    }
}
