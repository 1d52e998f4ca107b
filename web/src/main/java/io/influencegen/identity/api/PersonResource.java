package io.influencegen.identity.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.People;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    private static Selection only(UUID id) {
        return Selection.of(Set.of(id.toString()));
    }
}
