package io.influencegen.influencer.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerDesk;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/influencers")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Influencers")
public class InfluencerResource {
    @Inject
    private InfluencerDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listInfluencers",
            summary = "List influencers",
            description =
                    "Everybody who began to register, newest first. Names are initials for managers of campaigns.")
    @Parameter(
            name = "standing",
            in = ParameterIn.QUERY,
            description = "How they stand here.",
            schema = @Schema(enumeration = {"APPLICANT", "ACTIVE", "REFUSED", "SUSPENDED"}))
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "Where they live.", example = "DE")
    @Parameter(name = "niche", in = ParameterIn.QUERY, description = "What they make.", example = "FOOD")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "A part of the account's name, or the whole legal name; for who sees names.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Began at or after.", example = "2026-11-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Began until.", example = "2026-11-30")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By since or followers. Descending after a minus.",
            example = "-followers")
    public Listing<InfluencerEntry> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), InfluencerEntry::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getInfluencer",
            summary = "Read an influencer",
            description = "As far as you may see them. That you saw details is in the audit trail.")
    public InfluencerDocument find(@Parameter(description = "The person's id.") @PathParam("id") UUID id) {
        return InfluencerDocument.of(desk.find(new UserId(id)));
    }
}
