package io.influencegen.prompt.api;

import io.influencegen.prompt.boundary.PromptLibrary;
import io.influencegen.prompt.boundary.PromptTemplates;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.rest.api.Audience;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/prompts")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prompts")
public class PromptResource {
    @Inject
    private PromptLibrary library;

    @Inject
    private PromptTemplates templates;

    @Inject
    private Preconditions preconditions;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "listPrompts",
            summary = "List prompts",
            description = "Your own, and the templates that are for you.")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of title, prompt or brand.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Only your own, or only templates.",
            schema = @Schema(enumeration = {"MINE", "TEMPLATE"}))
    @Parameter(name = "brand", in = ParameterIn.QUERY, description = "The brand or campaign.", example = "Acme")
    @Parameter(name = "favourite", in = ParameterIn.QUERY, description = "Whether you like them.", example = "true")
    @Parameter(name = "enabled", in = ParameterIn.QUERY, description = "Whether they are in use.", example = "true")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By changedAt, title or timesUsed. Descending after a minus.",
            example = "title")
    public Listing<SavedPrompt> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(library.list(asked.query()), SavedPrompt::of);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPrompt",
            summary = "Keep a prompt",
            description = "For yourself; a template by whoever may make them.")
    @APIResponse(
            responseCode = "201",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = SavedPrompt.class)))
    @APIResponse(responseCode = "429")
    public Response create(WritePrompt wish) {
        PromptView made =
                wish.makesTemplate() ? templates.create(wish.content(), wish.reach()) : library.save(wish.ownContent());
        return Response.created(URI.create("/api/v1/prompts/" + made.id()))
                .entity(SavedPrompt.of(made))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPrompt", summary = "Read a prompt", description = "As it stands now.")
    public SavedPrompt find(@Parameter(description = "The entry's id.") @PathParam("id") UUID id) {
        return SavedPrompt.of(library.find(id));
    }

    @PUT
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePrompt",
            summary = "Change a prompt",
            description = "Your own; a template by whoever may make them.")
    public SavedPrompt change(
            @Parameter(description = "The entry's id.") @PathParam("id") UUID id, WritePrompt written) {
        PromptView seen = seen(id);
        written.requireKind(seen.kind());
        return SavedPrompt.of(
                seen.isTemplate()
                        ? templates.change(id, written.content(), written.reach(), seen.version())
                        : library.change(id, written.ownContent(), seen.version()));
    }

    @DELETE
    @Path("/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "deletePrompt",
            summary = "Delete a prompt",
            description = "Pictures that were made with it stay.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@Parameter(description = "The entry's id.") @PathParam("id") UUID id) {
        if (seen(id).isTemplate()) {
            templates.delete(id);
        } else {
            library.delete(id);
        }
    }

    @GET
    @Path("/{id}/variables")
    @Operation(
            operationId = "listPromptVariables",
            summary = "List a prompt's variables",
            description = "What there is to fill, in the order of the text.")
    public Listing<Variable> variables(@Parameter(description = "The entry's id.") @PathParam("id") UUID id) {
        List<Variable> all = library.variables(id).stream().map(Variable::of).toList();
        return new Listing<>(all, all.size(), null);
    }

    @PUT
    @Path("/{id}/favourite")
    @Operation(operationId = "likePrompt", summary = "Make a prompt a favourite", description = "Yours alone.")
    @APIResponse(responseCode = "204", description = "It is one.")
    public void like(@Parameter(description = "The entry's id.") @PathParam("id") UUID id) {
        library.favourite(id, true);
    }

    @DELETE
    @Path("/{id}/favourite")
    @Operation(
            operationId = "unlikePrompt",
            summary = "Make a prompt no favourite",
            description = "The entry itself stays.")
    @APIResponse(responseCode = "204", description = "It is none.")
    public void unlike(@Parameter(description = "The entry's id.") @PathParam("id") UUID id) {
        library.favourite(id, false);
    }

    @POST
    @Path("/{id}/rendering")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renderPrompt",
            summary = "Fill a prompt",
            description = "With values for its variables. Nothing is kept.")
    public FilledPrompt render(
            @Parameter(description = "The entry's id.") @PathParam("id") UUID id, FillPrompt filling) {
        return FilledPrompt.of(library.render(id, filling.values()));
    }

    private PromptView seen(UUID id) {
        PromptView current = library.find(id);
        preconditions.requireMatch(SavedPrompt.of(current));
        return current;
    }
}
