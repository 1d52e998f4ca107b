package io.influencegen.provider.api;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.provider.boundary.ProviderEvents;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/integrations/kyc-provider/events")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
public class ProviderEventResource {
    private static final String SIGNATURE = "X-SHA2-Signature";

    @Inject
    private ProviderEvents events;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tellProviderEvent",
            summary = "Tell that a check is done",
            description = "What it says is not believed but asked for. Sent again it changes nothing.")
    @RequestBody(
            description = "A message in the form of the provider.",
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "202", description = "It is noted.")
    @APIResponse(responseCode = "413")
    public Response receive(
            @Parameter(description = "The HMAC-SHA256 of the body, in hexadecimal.") @HeaderParam(SIGNATURE)
                    String signature,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        if (signature == null) {
            throw new DomainException(CommonError.NOT_SIGNED_IN);
        }
        events.receive(signature, body.readAllBytes());
        return Response.accepted().build();
    }
}
