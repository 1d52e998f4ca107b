package io.influencegen.moderation.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.boundary.ModerationDesk;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.rest.api.ApiApplication;
import io.influencegen.rest.api.Idempotent;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/moderation-rules")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ModerationRuleResource {
    @Inject
    private ModerationDesk desk;

    @Inject
    private Preconditions preconditions;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listModerationRules",
            summary = "List the rules",
            description = "What nobody may ask pictures for.")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of a name or term.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What its terms are.",
            schema = @Schema(enumeration = {"WORD", "PHRASE", "PATTERN"}))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "What it protects from.",
            schema =
                    @Schema(
                            enumeration = {"MINORS", "SEXUAL", "VIOLENCE", "SELF_HARM", "HATE", "PERSONAL_DATA", "OTHER"
                            }))
    @Parameter(
            name = "enabled",
            in = ParameterIn.QUERY,
            description = "Whether it is switched on.",
            schema = @Schema(enumeration = {"true", "false"}))
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By name, kind, category, enabled or changedAt. Descending after a minus.",
            example = "-changedAt")
    public Listing<ModerationRule> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.list(asked.query()), ModerationRule::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getModerationRule", summary = "Read a rule", description = "With all its terms.")
    public ModerationRule find(@Parameter(description = "The rule's id.") @PathParam("id") UUID id) {
        return ModerationRule.of(desk.find(id));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createModerationRule",
            summary = "Add a rule",
            description = "In force at once, on every node.")
    @APIResponse(responseCode = "201", description = "The rule.")
    @APIResponse(responseCode = "409")
    public Response create(WriteModerationRule wish) {
        ModerationRule made = ModerationRule.of(desk.create(wish.draft()));
        return Response.created(URI.create(ApiApplication.PATH + "/moderation-rules/" + made.id()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeModerationRule",
            summary = "Change a rule",
            description = "In force at once, on every node.")
    public ModerationRule change(
            @Parameter(description = "The rule's id.") @PathParam("id") UUID id, WriteModerationRule wish) {
        RuleView seen = desk.find(id);
        preconditions.requireMatch(ModerationRule.of(seen));
        return ModerationRule.of(desk.change(id, wish.draft(), seen.version()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteModerationRule",
            summary = "Delete a rule",
            description = "It refuses nothing any more. Deleting again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@Parameter(description = "The rule's id.") @PathParam("id") UUID id) {
        desk.delete(Selection.of(Set.of(id.toString())));
    }

    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryPrompt",
            summary = "Try a prompt",
            description = "Says whether it would be made, and if not, why. Nothing is kept.")
    public PromptTrial tryPrompt(TryPrompt prompt) {
        return PromptTrial.of(desk.trial(prompt.text()));
    }
}
