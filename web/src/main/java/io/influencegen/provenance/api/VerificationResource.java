package io.influencegen.provenance.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provenance.boundary.ContentCredentials;
import io.influencegen.rest.boundary.RestError;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For those who met a picture somewhere and want to know; pictures are looked at and not kept. */
@Path("/")
@RequestScoped
@PermitAll
@Tag(name = "Provenance")
public class VerificationResource {
    private static final String PEM = "application/x-pem-file";

    @Inject
    private ContentCredentials credentials;

    @POST
    @Path(VerificationBodies.PATH)
    @Consumes({"image/png", "image/jpeg", "image/webp"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyPicture",
            summary = "Verify a picture",
            description =
                    "Reads its content credential (C2PA) and says whether picture and credential are what was signed."
                            + " At most 32 MiB; nothing of it is kept.")
    public Verification verify(
            @RequestBody(
                            description = "The picture.",
                            content = {
                                @Content(
                                        mediaType = "image/png",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/webp",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] picture) {
        if (picture == null || picture.length == 0) {
            throw new DomainException(RestError.MALFORMED_REQUEST);
        }
        return Verification.of(credentials.verify(picture));
    }

    @GET
    @Path("provenance/certificate")
    @Produces(PEM)
    @Operation(
            operationId = "getSigningCertificate",
            summary = "Read the signing certificate",
            description =
                    "The certificate that pictures are signed with, and who issued it, for those who want to trust it.")
    @APIResponse(
            responseCode = "200",
            description = "Certificates in PEM, the signing one first.",
            content = @Content(mediaType = PEM, schema = @Schema(type = SchemaType.STRING)))
    public String certificate() {
        return credentials.certificateChain();
    }
}
