package io.influencegen.bank.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.bank.boundary.DepositDesk;
import io.influencegen.listing.boundary.Selection;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bank-deposits")
@RequestScoped
@RolesAllowed(Roles.FINANCE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payout details")
public class BankDepositResource {
    @Inject
    private DepositDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listBankDeposits",
            summary = "List accounts that wait for small amounts",
            description = "Or whose owners are to name them. Who waits longest comes first.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How they stand.",
            schema = @Schema(enumeration = {"ENTERED", "DEPOSITS_SENT"}))
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "Where the bank is.", example = "DE")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By enteredAt, country or state. Descending after a minus.",
            example = "-enteredAt")
    public Listing<Deposit> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), Deposit::of);
    }

    @POST
    @Path("/transfers")
    @Operation(
            operationId = "readBankTransfers",
            summary = "Read all transfers to be made",
            description = "With nothing masked; that they were read goes on record.")
    @APIResponse(responseCode = "200", description = "The transfers.")
    public List<Transfer> transfers() {
        return desk.transfers().stream().map(Transfer::of).toList();
    }

    @POST
    @Path("/{id}/transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revealBankTransfer",
            summary = "Read the transfers to one account",
            description = "With nothing masked; goes on record with the reason.")
    @APIResponse(responseCode = "200", description = "The transfers.")
    public Transfer reveal(
            @Parameter(description = "The account's id.") @PathParam("id") UUID id, RevealTransfer wish) {
        return Transfer.of(desk.reveal(id, wish.reason()));
    }

    @POST
    @Path("/sent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "markBankDepositsSent",
            summary = "Mark amounts as sent",
            description = "Their owners are told. Marking again changes nothing.")
    @APIResponse(responseCode = "200", description = "How many were marked.")
    public SentCount sent(MarkSent wish) {
        return new SentCount(desk.markSent(
                Selection.of(wish.accounts().stream().map(UUID::toString).collect(Collectors.toSet()))));
    }
}
