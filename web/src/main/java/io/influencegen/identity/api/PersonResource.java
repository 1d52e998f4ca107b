package io.influencegen.identity.api;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.People;
import io.influencegen.identity.boundary.PeopleDesk;
import io.influencegen.identity.boundary.PersonChange;
import io.influencegen.identity.boundary.PersonDetail;
import io.influencegen.identity.boundary.SecondFactors;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.rest.api.Idempotent;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class PersonResource {
    @Inject
    private People people;

    @Inject
    private PeopleDesk desk;

    @Inject
    private SecondFactors factors;

    @Inject
    private Preconditions preconditions;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listPeople", summary = "List people", description = "Everybody with an account.")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of a name.")
    @Parameter(name = "email", in = ParameterIn.QUERY, description = "A whole address.")
    @Parameter(name = "role", in = ParameterIn.QUERY, description = "What they may be here.", example = "auditor")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How the account stands.",
            schema = @Schema(enumeration = {"ACTIVE", "INVITED", "UNVERIFIED", "DEACTIVATED"}))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day.", example = "2026-01-31")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day.", example = "2026-01-31")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By name, state or createdAt. Descending after a minus.",
            example = "-createdAt")
    public Listing<Account> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(people.list(asked.query()), Account::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPerson", summary = "Read a person", description = "With the roles of this moment.")
    public Account find(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
        return Account.of(people.find(new UserId(id)));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "invitePerson",
            summary = "Invite somebody",
            description = "The account works once its owner has followed the link of the mail.")
    @APIResponse(responseCode = "201", description = "The account, which waits for its owner.")
    public Response invite(InvitePerson wish) {
        UserId id = desk.invite(wish.name(), wish.email(), roles(wish.roles()));
        return Response.created(URI.create("/api/v1/people/" + id))
                .entity(Account.of(people.find(id)))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePerson",
            summary = "Change an account",
            description = "In force with the person's next request, on every node.")
    public Account change(@Parameter(description = "The account's id.") @PathParam("id") UUID id, ChangePerson change) {
        UserId person = new UserId(id);
        PersonDetail seen = desk.find(person);
        preconditions.requireMatch(Account.of(seen.person()));
        return Account.of(desk.change(
                        person, new PersonChange(change.name(), change.email(), roles(change.roles()), seen.version()))
                .person());
    }

    @POST
    @Path("/{id}/invitation")
    @Operation(
            operationId = "invitePersonAgain",
            summary = "Send an invitation again",
            description = "To who has not come yet. The link before works no more.")
    @APIResponse(responseCode = "204", description = "A mail is on its way.")
    public void inviteAgain(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
        desk.inviteAgain(new UserId(id));
    }

    @POST
    @Path("/{id}/password-reset")
    @Operation(
            operationId = "forcePasswordReset",
            summary = "Force a new password",
            description = "The old one works no more, all sessions end, and a mail says how to set another.")
    @APIResponse(responseCode = "204", description = "A mail is on its way.")
    public void forcePasswordReset(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
        desk.forcePasswordReset(new UserId(id));
    }

    @POST
    @Path("/{id}/second-factor-reset")
    @Operation(
            operationId = "resetSecondFactor",
            summary = "Reset a code generator",
            description = "For who lost it; they set up another when they next sign in. All sessions end.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void resetSecondFactor(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
        factors.reset(new UserId(id));
    }

    @POST
    @Path("/{id}/deactivate")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "deactivatePerson",
            summary = "Deactivate an account",
            description =
                    "Nobody signs in with it, and its keys open nothing, until it is active again. Not one's own.")
    public Account deactivate(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
        preconditions.requireMatch(find(id));
        people.deactivate(only(id));
        return find(id);
    }

    @POST
    @Path("/{id}/activate")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "activatePerson",
            summary = "Activate an account",
            description = "It works as it did before.")
    public Account activate(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
        preconditions.requireMatch(find(id));
        people.activate(only(id));
        return find(id);
    }

    private static Set<Role> roles(List<String> keys) {
        return keys.stream()
                .map(key -> Stream.of(Role.values())
                        .filter(role -> role.key().equals(key))
                        .findFirst()
                        .orElseThrow(
                                () -> new DomainException(CommonError.INVALID_VALUE, key, "there is no such role")))
                .collect(Collectors.toSet());
    }

    private static Selection only(UUID id) {
        return Selection.of(Set.of(id.toString()));
    }
}
