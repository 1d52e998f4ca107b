package io.influencegen.consent.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.consent.boundary.Consents;
import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalTextDraft;
import io.influencegen.consent.boundary.LegalTexts;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.api.Audience;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/legal-texts")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class LegalTextResource {
    private static final String KIND = "TERMS or PRIVACY.";

    @Inject
    private Consents consents;

    @Inject
    private LegalTexts texts;

    @GET
    @Operation(operationId = "listLegalTexts", summary = "Read the texts in force", description = "One of each kind.")
    public List<LegalText> inForce() {
        return consents.inForce().stream().map(LegalText::of).toList();
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "listLegalTextVersions",
            summary = "List all versions",
            description = "With how many people have agreed to each.")
    public List<LegalTextVersion> versions() {
        return texts.list().stream().map(LegalTextVersion::of).toList();
    }

    @GET
    @Path("/{kind}/draft")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "getLegalTextDraft",
            summary = "Read a draft",
            description = "Where there is none, it says what is in force, and its edition is 0.")
    public LegalText draft(@Parameter(description = KIND) @PathParam("kind") String kind) {
        return LegalText.of(texts.draftOf(kind(kind)));
    }

    @PUT
    @Path("/{kind}/draft")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeLegalTextDraft",
            summary = "Write a draft",
            description = "Nobody is asked about it before it is published.")
    @APIResponse(responseCode = "200", description = "The draft.")
    @APIResponse(responseCode = "409")
    public LegalText change(@Parameter(description = KIND) @PathParam("kind") String kind, WriteLegalText wish) {
        return LegalText.of(texts.change(kind(kind), new LegalTextDraft(wish.title(), wish.body()), wish.edit()));
    }

    @DELETE
    @Path("/{kind}/draft")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "discardLegalTextDraft",
            summary = "Discard a draft",
            description = "Discarding again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void discard(@Parameter(description = KIND) @PathParam("kind") String kind) {
        texts.discard(kind(kind));
    }

    @POST
    @Path("/{kind}/publication")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishLegalText",
            summary = "Publish a draft",
            description = "In force at once; everybody is asked to agree.")
    @APIResponse(responseCode = "200", description = "The text in force.")
    @APIResponse(responseCode = "409")
    public LegalText publish(@Parameter(description = KIND) @PathParam("kind") String kind, PublishLegalText wish) {
        return LegalText.of(texts.publish(kind(kind), wish.edit()));
    }

    private static LegalKind kind(String kind) {
        return Stream.of(LegalKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
