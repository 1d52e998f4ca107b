package io.influencegen.identity.api;

import io.influencegen.access.boundary.SessionId;
import io.influencegen.identity.boundary.Sessions;
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

@Path("/me/sessions")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SessionResource {
    @Inject
    private Sessions sessions;

    @GET
    @Operation(
            operationId = "listMySessions",
            summary = "List where you are signed in",
            description = "This session first, then those used last. Ended ones are not listed.")
    public Listing<Session> list() {
        List<Session> mine = sessions.list().stream().map(Session::of).toList();
        return new Listing<>(mine, mine.size(), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeMySession",
            summary = "Sign out a device",
            description = "It is out with its next request, on every node. Again changes nothing.")
    @APIResponse(responseCode = "204", description = "Nobody is signed in by it any more.")
    public void revoke(@Parameter(description = "The session's id.") @PathParam("id") UUID id) {
        sessions.revoke(new SessionId(id));
    }
}
