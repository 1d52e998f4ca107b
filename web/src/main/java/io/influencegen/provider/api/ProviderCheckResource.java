package io.influencegen.provider.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.provider.boundary.ProviderDesk;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/provider-checks")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
public class ProviderCheckResource {
    @Inject
    private ProviderDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listProviderChecks",
            summary = "List checks by the provider",
            description = "Newest first.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How far they are.",
            schema = @Schema(enumeration = {"WAITING", "ASKED", "CLEAR", "CONSIDER", "GIVEN_UP"}))
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of the case's reference or of the reasons.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    public Listing<ProviderCheck> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), ProviderCheck::of);
    }
}
