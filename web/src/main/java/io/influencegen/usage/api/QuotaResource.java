package io.influencegen.usage.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import io.influencegen.usage.boundary.QuotaDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/quotas")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usage")
public class QuotaResource {
    @Inject
    private QuotaDesk desk;

    @Inject
    private Preconditions preconditions;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listQuotas",
            summary = "List quotas",
            description = "Of whoever has a limit of their own or had anything made this month, the most used first.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Whose they are.",
            schema = @Schema(enumeration = {"PERSON", "CAMPAIGN"}))
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of a name.")
    @Parameter(
            name = "own",
            in = ParameterIn.QUERY,
            description = "True: with a limit of their own; false: without.",
            example = "true")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By used or reserved. Descending after a minus.",
            example = "-reserved")
    public Listing<Quota> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), Quota::of);
    }

    @GET
    @Path("/{holder}")
    @Operation(operationId = "getQuota", summary = "Read a quota", description = "Of any person or campaign.")
    public Quota find(
            @Parameter(description = "person: and an id, or campaign: and a name.", example = "campaign:Spring")
                    @PathParam("holder")
                    String holder) {
        return Quota.of(desk.find(holder));
    }

    @PUT
    @Path("/{holder}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setQuota",
            summary = "Set a limit",
            description = "In force at once. Pictures made beyond a lowered limit stay.")
    public Quota set(
            @Parameter(description = "person: and an id, or campaign: and a name.", example = "campaign:Spring")
                    @PathParam("holder")
                    String holder,
            SetQuota wish) {
        preconditions.requireMatch(find(holder));
        return Quota.of(desk.set(holder, wish.limit()));
    }

    @DELETE
    @Path("/{holder}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "removeQuota",
            summary = "Remove a limit",
            description = "What the settings say holds again, which is the answer.")
    public Quota remove(
            @Parameter(description = "person: and an id, or campaign: and a name.", example = "campaign:Spring")
                    @PathParam("holder")
                    String holder) {
        preconditions.requireMatch(find(holder));
        return Quota.of(desk.remove(holder));
    }
}
