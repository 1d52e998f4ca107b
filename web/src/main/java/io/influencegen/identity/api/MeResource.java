package io.influencegen.identity.api;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.rest.api.Audience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class MeResource {
    @Inject
    private RequestContext context;

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Read who you are",
            description = "The account behind the key or session, with its roles of this moment.")
    public Me me() {
        Caller caller = context.caller();
        return new Me(
                caller.user().orElseThrow().toString(),
                caller.name(),
                caller.roles().stream().map(Role::key).sorted().toList());
    }
}
