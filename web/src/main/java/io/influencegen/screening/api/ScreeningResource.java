package io.influencegen.screening.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.screening.boundary.ScreeningDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/screening")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
public class ScreeningResource {
    @Inject
    private ScreeningDesk desk;

    @POST
    @Path("/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchScreeningLists",
            summary = "Search the lists for a name",
            description = "The best matches first, however weak, each with what its score is made of. Nothing is kept.")
    @APIResponse(responseCode = "200", description = "Who may be meant.")
    public NameMatches search(SearchName wish) {
        return new NameMatches(
                desk.search(wish.question()).stream().map(NameMatch::of).toList());
    }

    @GET
    @Path("/people/{id}/hits")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "listScreeningHits",
            summary = "List the matches of a person",
            description = "Those good enough to be kept, with what was decided.")
    public PersonHits hits(@Parameter(description = "The person's id.") @PathParam("id") UUID id) {
        return new PersonHits(
                desk.hitsOf(new UserId(id)).stream().map(PersonHit::of).toList());
    }

    @POST
    @Path("/hits/{id}/clear")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "clearScreeningHit",
            summary = "Clear a match",
            description = "Somebody else is meant. Never one's own.")
    @APIResponse(responseCode = "200", description = "The match as decided.")
    public PersonHit clear(@Parameter(description = "The match's id.") @PathParam("id") UUID id, DecideHit decision) {
        return PersonHit.of(desk.clear(id, decision.note()));
    }

    @POST
    @Path("/hits/{id}/escalate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "escalateScreeningHit",
            summary = "Escalate a match",
            description = "It may well be the person. Never one's own.")
    @APIResponse(responseCode = "200", description = "The match as decided.")
    public PersonHit escalate(
            @Parameter(description = "The match's id.") @PathParam("id") UUID id, DecideHit decision) {
        return PersonHit.of(desk.escalate(id, decision.note()));
    }
}
