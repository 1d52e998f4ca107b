package io.influencegen.identity.api;

import io.influencegen.identity.boundary.Passkeys;
import io.influencegen.rest.api.Audience;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/passkeys")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class PasskeyResource {
    @Inject
    private Passkeys passkeys;

    @GET
    @Operation(
            operationId = "listMyPasskeys",
            summary = "List your passkeys",
            description = "The newest first. Adding one takes a browser: see the portal.")
    public Listing<Passkey> list() {
        List<Passkey> mine = passkeys.list().stream().map(Passkey::of).toList();
        return new Listing<>(mine, mine.size(), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeMyPasskey",
            summary = "Remove a passkey",
            description = "Nobody comes in by it any more.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void remove(@Parameter(description = "The passkey's id.") @PathParam("id") UUID id) {
        passkeys.remove(id);
    }
}
