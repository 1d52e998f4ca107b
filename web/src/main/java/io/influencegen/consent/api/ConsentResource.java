package io.influencegen.consent.api;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.boundary.Consents;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.rest.api.Audience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/consents")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class ConsentResource {
    @Inject
    private Consents consents;

    @Inject
    private RequestContext context;

    @GET
    @Operation(
            operationId = "getConsents",
            summary = "Read what you agreed to",
            description =
                    "And what you are asked to agree to. While something is outstanding, influencers can do little else here.")
    public ConsentState state() {
        UserId self = context.caller().user().orElseThrow();
        return new ConsentState(
                consents.outstanding(self).stream().map(LegalText::of).toList(),
                consents.historyOf(self).stream().map(Agreement::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveConsents",
            summary = "Agree to texts",
            description = "Refused where one was replaced by a newer version. Agreeing again changes nothing.")
    @APIResponse(responseCode = "200", description = "What you agreed to.")
    @APIResponse(responseCode = "409")
    public ConsentState give(GiveConsent consent, @Context HttpHeaders headers) {
        consents.give(
                consent.texts().stream().map(LegalTextId::new).toList(),
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                        .orElse(""));
        return state();
    }
}
