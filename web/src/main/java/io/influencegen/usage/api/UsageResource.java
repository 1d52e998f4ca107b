package io.influencegen.usage.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import io.influencegen.usage.boundary.MyUsage;
import io.influencegen.usage.boundary.UsageDesk;
import io.influencegen.usage.boundary.UsageGrouping;
import io.influencegen.usage.boundary.UsageSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/usage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usage")
public class UsageResource {
    private static final int MONTHS = 12;

    @Inject
    private MyUsage mine;

    @Inject
    private UsageDesk desk;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "getMyUsage",
            summary = "Read your usage",
            description = "Your quota of this month, and what you had made in the last twelve.")
    public MyUsageView mine() {
        return MyUsageView.of(mine.quota(), mine.months(MONTHS));
    }

    @GET
    @Path("/entries")
    @RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "listUsage",
            summary = "List your usage",
            description = "Every picture that ended, the newest first. Administrators may ask for another person's.")
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "Somebody else's id, for administrators.")
    @Parameter(name = "model", in = ParameterIn.QUERY, description = "The model.")
    @Parameter(
            name = "outcome",
            in = ParameterIn.QUERY,
            description = "What came of it.",
            schema = @Schema(enumeration = {"COMPLETED", "FAILED", "CANCELLED"}))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day, or the moment before which.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    public Listing<UsageEnd> entries(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        ListQuery query = asked.queryAsOfFirstSlice();
        return query.filter("person")
                .map(person -> asked.answer(desk.entriesOf(personOf(person), without(query, "person")), UsageEnd::of))
                .orElseGet(() -> asked.answer(mine.entries(without(query, "person")), UsageEnd::of));
    }

    @GET
    @Path("/report")
    @RolesAllowed({Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "getUsageReport",
            summary = "Read a report of usage",
            description = "Of all; for campaign managers, of what was made for campaigns.")
    public UsageReportView report(
            @Parameter(description = "The first day; the first of the month for none.", example = "2026-01-01")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "The last day; today for none.", example = "2026-01-31") @QueryParam("to")
                    String to) {
        return UsageReportView.of(desk.report(span(from, to)));
    }

    @GET
    @Path("/report/{by}")
    @RolesAllowed({Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "listUsageBy",
            summary = "List usage by person, campaign, model or day",
            description = "A line each, those with the most pictures first.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By completed, failed, cancelled, compute, calls or key. Descending after a minus.",
            example = "-failed")
    public Listing<UsageSums> list(
            @Parameter(
                            description = "What there is a line for.",
                            example = "person",
                            schema = @Schema(enumeration = {"person", "campaign", "model", "day"}))
                    @PathParam("by")
                    String by,
            @Parameter(description = "The first day; the first of the month for none.", example = "2026-01-01")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "The last day; today for none.", example = "2026-01-31") @QueryParam("to")
                    String to,
            @Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        ListQuery query = without(asked.query(), "from", "to");
        return asked.answer(desk.list(span(from, to), grouping(by), query), UsageSums::of);
    }

    private UsageSpan span(String from, String to) {
        return UsageSpan.of(Optional.ofNullable(from), Optional.ofNullable(to), clock);
    }

    private static UsageGrouping grouping(String by) {
        return Stream.of(UsageGrouping.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static UserId personOf(String text) {
        try {
            return new UserId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.INVALID_VALUE, "person", "must be an id");
        }
    }

    private static ListQuery without(ListQuery query, String... names) {
        Map<String, String> filters = new HashMap<>(query.filters());
        Stream.of(names).forEach(filters::remove);
        return new ListQuery(filters, query.sort(), query.offset(), query.limit(), query.after());
    }
}
