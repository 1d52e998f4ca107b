package io.influencegen.upload.api;

import io.influencegen.rest.api.ApiApplication;
import io.influencegen.rest.api.Audience;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.Uploads;
import io.influencegen.upload.tus.TusAnswer;
import io.influencegen.upload.tus.TusRequest;
import io.influencegen.upload.tus.TusSpeech;
import io.influencegen.upload.tus.UploadDocument;
import io.influencegen.upload.tus.UploadDocuments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tus protocol for programs: any of its clients can bring files. */
@Path(UploadResource.PATH)
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uploads")
public class UploadResource {
    static final String PATH = "uploads";
    private static final String HOME = ApiApplication.PATH + "/" + PATH + "/";
    private static final String RESUMABLE = "Tus-Resumable";

    @Inject
    private TusSpeech speech;

    @Inject
    private Uploads uploads;

    @Inject
    private UploadDocuments documents;

    @Inject
    private HttpServletRequest request;

    @POST
    @Operation(
            operationId = "createUpload",
            summary = "Begin an upload",
            description =
                    "By the tus protocol 1.0.0 (tus.io) with its extensions creation, creation-with-upload, checksum,"
                            + " termination and expiration. `OPTIONS` says the largest size, `HEAD` to an upload how many bytes are here.")
    @Parameter(name = RESUMABLE, in = ParameterIn.HEADER, description = "The protocol's version.", example = "1.0.0")
    @Parameter(name = "Upload-Length", in = ParameterIn.HEADER, description = "How many bytes.", example = "2480113")
    @Parameter(
            name = "Upload-Metadata",
            in = ParameterIn.HEADER,
            description =
                    "Pairs of a key and a value in Base64: `purpose`, `filename`, `sha256` of the whole where you know"
                            + " it, and what the purpose wants to be told.",
            example = "purpose aWRlbnRpdHktZG9jdW1lbnQ=,filename cGFzc3BvcnQuanBn")
    @APIResponse(
            responseCode = "201",
            description = "It waits for its bytes.",
            headers = @Header(name = "Location", description = "Where it is."))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "429")
    @APIResponse(responseCode = "460")
    public Response create() throws IOException {
        return speak(Optional.empty());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getUpload",
            summary = "Read an upload",
            description = "Where it is, and if it was not taken, why. Once it is whole, a check takes a moment.")
    @APIResponse(
            responseCode = "200",
            description = "The upload.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UploadDocument.class)))
    @APIResponse(responseCode = "409")
    public UploadDocument find(@Parameter(description = "Its id.") @PathParam("id") UUID id) {
        return documents.of(uploads.state(new UploadId(id)));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "continueUpload",
            summary = "Send a piece",
            description =
                    "Its bytes as application/offset+octet-stream, behind exactly those that are here. What arrives"
                            + " before a line breaks is kept, unless the piece has a checksum: then it is kept whole or not at all,"
                            + " and has at most 16 MiB.")
    @Parameter(name = RESUMABLE, in = ParameterIn.HEADER, description = "The protocol's version.", example = "1.0.0")
    @Parameter(name = "Upload-Offset", in = ParameterIn.HEADER, description = "How many bytes are here.", example = "0")
    @Parameter(
            name = "Upload-Checksum",
            in = ParameterIn.HEADER,
            description = "`sha1` or `sha256`, and the piece's checksum in Base64.")
    @APIResponse(
            responseCode = "204",
            description = "It is here.",
            headers = @Header(name = "Upload-Offset", description = "How many bytes are here now."))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "410")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "415")
    @APIResponse(responseCode = "460")
    @RequestBody(
            description = "The bytes of the piece.",
            content =
                    @Content(
                            mediaType = TusSpeech.BYTES,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response append(@Parameter(description = "Its id.") @PathParam("id") UUID id) throws IOException {
        return speak(Optional.of(id.toString()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "abandonUpload",
            summary = "Give an upload up",
            description = "While it is on its way or being checked; nothing of it is kept.")
    @Parameter(name = RESUMABLE, in = ParameterIn.HEADER, description = "The protocol's version.", example = "1.0.0")
    @APIResponse(responseCode = "204", description = "Nothing of it is here any more.")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "410")
    @APIResponse(responseCode = "412")
    public Response abandon(@Parameter(description = "Its id.") @PathParam("id") UUID id) throws IOException {
        return speak(Optional.of(id.toString()));
    }

    @HEAD
    @Path("/{id}")
    @Operation(hidden = true)
    public Response offset(@PathParam("id") UUID id) throws IOException {
        return speak(Optional.of(id.toString()));
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response capabilities() throws IOException {
        return speak(Optional.empty());
    }

    /** The bytes are read by the upload itself, which knows how many it still wants. */
    private Response speak(Optional<String> id) throws IOException {
        TusAnswer answer = speech.answer(new TusRequest(request, request.getInputStream(), HOME, id));
        Response.ResponseBuilder response = Response.status(answer.status(), reason(answer.status()));
        answer.headers().forEach(response::header);
        answer.body().ifPresent(said -> response.type(said.type()).entity(said.text()));
        return response.build();
    }

    private static String reason(int status) {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Checksum Mismatch");
    }
}
