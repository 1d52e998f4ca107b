package io.influencegen.moderation.api;

import io.influencegen.moderation.boundary.Refusals;
import io.influencegen.rest.api.Audience;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/refusals")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class RefusalResource {
    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listRefusals",
            summary = "List what was refused to you",
            description = "Newest first, with your appeals.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    public Listing<Refusal> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(refusals.mine(asked.query()), Refusal::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRefusal", summary = "Read a refusal", description = "One of your own.")
    public Refusal find(@Parameter(description = "The refusal's reference.") @PathParam("id") UUID id) {
        return Refusal.of(refusals.find(id));
    }

    @POST
    @Path("/{id}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeAppeal",
            summary = "Appeal against a refusal",
            description = "Somebody looks at it. Once for each refusal.")
    @APIResponse(responseCode = "200", description = "The refusal with its appeal.")
    @APIResponse(responseCode = "409")
    public Refusal appeal(
            @Parameter(description = "The refusal's reference.") @PathParam("id") UUID id, MakeAppeal appeal) {
        return Refusal.of(refusals.appeal(id, appeal.comment()));
    }
}
