package io.influencegen.audit.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditTrail;
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

@Path("/audit-events")
@RequestScoped
@RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditEventResource {
    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listAuditEvents", summary = "List audit events", description = "Newest first.")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "Part of the actor's name, action, target, correlation id or address.")
    @Parameter(
            name = "action",
            in = ParameterIn.QUERY,
            description = "One action, or all that begin with it and a dot.",
            example = "settings")
    @Parameter(name = "actor", in = ParameterIn.QUERY, description = "An account's id, or part of a name.")
    @Parameter(name = "target-type", in = ParameterIn.QUERY, description = "The kind of thing.")
    @Parameter(name = "target", in = ParameterIn.QUERY, description = "The thing's id.")
    @Parameter(
            name = "outcome",
            in = ParameterIn.QUERY,
            description = "How it ended.",
            schema = @Schema(enumeration = {"SUCCESS", "REFUSED", "FAILED"}))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day, or the moment before which.",
            example = "2026-01-31T12:00:00Z")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By at, the moment. Descending after a minus.",
            example = "at")
    public Listing<AuditEvent> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(trail.list(asked.queryAsOfFirstSlice()), AuditEvent::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAuditEvent",
            summary = "Read an audit event",
            description = "With the values before and after.")
    public AuditEvent find(@Parameter(description = "The event's id.") @PathParam("id") UUID id) {
        return AuditEvent.of(trail.find(id));
    }
}
