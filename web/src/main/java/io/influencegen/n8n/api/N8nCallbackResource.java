package io.influencegen.n8n.api;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.n8n.boundary.CallbackProof;
import io.influencegen.n8n.boundary.N8nCallbacks;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(N8nCallbackResource.PATH)
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
public class N8nCallbackResource {
    static final String PATH = "/integrations/n8n/generations";
    private static final String TOKEN = "X-InfluenceGen-Token";
    private static final String TIMESTAMP = "X-InfluenceGen-Timestamp";
    private static final String SIGNATURE = "X-InfluenceGen-Signature";

    @Inject
    private N8nCallbacks callbacks;

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "bringWorkflowResult",
            summary = "Bring what n8n has made",
            description =
                    "A picture, a link to one, or why there is none. Sent again it changes nothing; up to 32 MiB.")
    @RequestBody(
            description = "What became of the picture.",
            required = true,
            content = @Content(schema = @Schema(implementation = N8nResult.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is noted.",
            content = @Content(schema = @Schema(implementation = N8nResultNoted.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "413")
    public N8nResultNoted bring(
            @Parameter(description = "The picture's id.") @PathParam("id") UUID id,
            @Parameter(description = "The callbackToken that the webhook was sent.") @HeaderParam(TOKEN) String token,
            @Parameter(description = "When it was signed, in seconds since 1970; five minutes ago at most.")
                    @HeaderParam(TIMESTAMP)
                    String timestamp,
            @Parameter(description = "sha256= and the HMAC-SHA256, in hexadecimal, of timestamp, a dot and the body.")
                    @HeaderParam(SIGNATURE)
                    String signature,
            @Parameter(hidden = true) InputStream body) {
        if (token == null || signature == null) {
            throw new DomainException(CommonError.NOT_SIGNED_IN);
        }
        CallbackProof proof = new CallbackProof(token, Objects.requireNonNullElse(timestamp, ""), signature);
        return new N8nResultNoted(callbacks.receive(id, proof, body));
    }
}
