package io.influencegen.identity.api;

import io.influencegen.identity.boundary.ProfileDesk;
import io.influencegen.rest.api.Audience;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/profile")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class ProfileResource {
    @Inject
    private ProfileDesk desk;

    @Inject
    private Preconditions preconditions;

    @GET
    @Operation(operationId = "getMyProfile", summary = "Read your profile", description = "With your preferences.")
    public Profile find() {
        return Profile.of(desk.mine());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "changeMyProfile",
            summary = "Change your profile",
            description = "Your roles and your address are not among what you can change.")
    public Profile change(ChangeProfile change) {
        Profile seen = find();
        preconditions.requireMatch(seen);
        return Profile.of(desk.change(change.at(seen.version())));
    }
}
