package io.influencegen.notification.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.notification.boundary.MailTemplateView;
import io.influencegen.notification.boundary.MailTemplates;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/mail-templates")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class MailTemplateResource {
    @Inject
    private MailTemplates templates;

    @Inject
    private Preconditions preconditions;

    @GET
    @Operation(
            operationId = "listMailTemplates",
            summary = "List the mails",
            description = "Every mail the product sends, in every language it has a text in.")
    public Listing<MailTemplate> list() {
        List<MailTemplate> all = templates.list().stream().map(MailTemplate::of).toList();
        return new Listing<>(all, all.size(), null);
    }

    @GET
    @Path("/{kind}/{language}")
    @Operation(operationId = "getMailTemplate", summary = "Read a mail's text", description = "The one in force.")
    public MailTemplate find(
            @Parameter(description = "Which mail.", example = "identity.invitation") @PathParam("kind") String kind,
            @Parameter(description = "In which language.", example = "en") @PathParam("language") String language) {
        return MailTemplate.of(templates.find(kind, language));
    }

    @PUT
    @Path("/{kind}/{language}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMailTemplate",
            summary = "Change a mail's text",
            description = "In force for the next mail.")
    public MailTemplate change(
            @Parameter(description = "Which mail.", example = "identity.invitation") @PathParam("kind") String kind,
            @Parameter(description = "In which language.", example = "en") @PathParam("language") String language,
            WriteMailTemplate written) {
        MailTemplateView seen = seen(kind, language);
        return MailTemplate.of(templates.change(kind, language, written.asText(), seen.version()));
    }

    @DELETE
    @Path("/{kind}/{language}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "resetMailTemplate",
            summary = "Reset a mail's text",
            description = "The shipped one is in force again, which is the answer.")
    public MailTemplate reset(
            @Parameter(description = "Which mail.", example = "identity.invitation") @PathParam("kind") String kind,
            @Parameter(description = "In which language.", example = "en") @PathParam("language") String language) {
        seen(kind, language);
        return MailTemplate.of(templates.reset(kind, language));
    }

    @POST
    @Path("/{kind}/{language}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewMailTemplate",
            summary = "Preview a mail",
            description = "As it would arrive with the text given, filled with samples. Nothing is kept.")
    public MailPreview preview(
            @Parameter(description = "Which mail.", example = "identity.invitation") @PathParam("kind") String kind,
            @Parameter(description = "In which language.", example = "en") @PathParam("language") String language,
            WriteMailTemplate written) {
        return MailPreview.of(templates.preview(kind, language, written.asText()));
    }

    private MailTemplateView seen(String kind, String language) {
        MailTemplateView current = templates.find(kind, language);
        preconditions.requireMatch(MailTemplate.of(current));
        return current;
    }
}
