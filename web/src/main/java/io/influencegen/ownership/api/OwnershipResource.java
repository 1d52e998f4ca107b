package io.influencegen.ownership.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.ownership.boundary.OwnershipDesk;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/ownership")
@RequestScoped
@RolesAllowed({Roles.INFLUENCER, Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
public class OwnershipResource {
    @Inject
    private OwnershipDesk desk;

    @GET
    @Operation(
            operationId = "listMyProfileProofs",
            summary = "List the proofs of your profiles",
            description = "With the code that belongs on each.")
    public ProfileProofs mine() {
        return new ProfileProofs(desk.mine().stream().map(ProfileProof::of).toList());
    }

    @POST
    @Path("/{profile}/check")
    @Operation(
            operationId = "checkProfileProof",
            summary = "Have us look for the code",
            description = "Soon, and so often an hour at most.")
    @APIResponse(
            responseCode = "202",
            description = "Somebody is looking.",
            content = @Content(schema = @Schema(implementation = ProfileProof.class)))
    @APIResponse(responseCode = "409")
    public Response check(@Parameter(description = "The profile's id.") @PathParam("profile") UUID profile) {
        return Response.accepted(ProfileProof.of(desk.check(profile))).build();
    }

    @GET
    @Path("/people/{person}")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "listProfileProofs",
            summary = "List the proofs of a person's profiles",
            description = "For those who review.")
    public ProfileProofs of(@Parameter(description = "The person's id.") @PathParam("person") UUID person) {
        return new ProfileProofs(
                desk.of(new UserId(person)).stream().map(ProfileProof::of).toList());
    }

    @POST
    @Path("/people/{person}/profiles/{profile}/prove")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "proveProfileByHand",
            summary = "Vouch for a profile",
            description = "By somebody who has looked themselves, and never for one's own.")
    @APIResponse(responseCode = "204", description = "It counts as proven.")
    @APIResponse(responseCode = "409")
    public void prove(
            @Parameter(description = "The person's id.") @PathParam("person") UUID person,
            @Parameter(description = "The profile's id.") @PathParam("profile") UUID profile,
            ProveByHand wish) {
        desk.proveByHand(new UserId(person), profile, wish.note());
    }
}
