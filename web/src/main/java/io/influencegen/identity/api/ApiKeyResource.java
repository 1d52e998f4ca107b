package io.influencegen.identity.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.ApiKeys;
import io.influencegen.identity.boundary.ApiScopes;
import io.influencegen.identity.boundary.NewApiKey;
import io.influencegen.origin.ui.PresentedKey;
import io.influencegen.rest.api.ApiApplication;
import io.influencegen.rest.api.Audience;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.boundary.RestError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api-keys")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class ApiKeyResource {
    @Inject
    private ApiKeys apiKeys;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "List your API keys",
            description = "Newest first, the dead ones too.")
    public Listing<ApiKey> list() {
        List<ApiKey> keys = apiKeys.list().stream().map(ApiKey::of).toList();
        return new Listing<>(keys, keys.size(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createApiKey",
            summary = "Create an API key",
            description =
                    "Only from a page of the portal: a key cannot make keys, so that one that leaked cannot outlive its end.")
    @APIResponse(
            responseCode = "201",
            description = "The key and its token.",
            content = @Content(schema = @Schema(implementation = CreatedApiKey.class)))
    @APIResponse(responseCode = "429")
    public Response create(CreateApiKey wish) {
        if (PresentedKey.isOn(request)) {
            throw new DomainException(RestError.KEY_MAKES_NO_KEYS);
        }
        NewApiKey made = apiKeys.create(
                wish.name(),
                wish.days(),
                ApiScopes.of(Optional.ofNullable(wish.scopes()).orElse(List.of())));
        return Response.created(URI.create(
                        ApiApplication.PATH + "/api-keys/" + made.key().id()))
                .entity(new CreatedApiKey(ApiKey.of(made.key()), made.token()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke an API key",
            description = "Programs that use it are refused from now on. Revoking again changes nothing.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more.")
    public void revoke(@Parameter(description = "The key's id.") @PathParam("id") UUID id) {
        apiKeys.revoke(id);
    }
}
