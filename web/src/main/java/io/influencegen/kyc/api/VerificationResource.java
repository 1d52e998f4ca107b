package io.influencegen.kyc.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.MyVerification;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.rest.api.Listing;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/verification")
@RequestScoped
@RolesAllowed(Roles.INFLUENCER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
public class VerificationResource {
    @Inject
    private MyVerification verification;

    @GET
    @Operation(
            operationId = "getVerification",
            summary = "Read your verification",
            description = "A case is begun where there is none and none has been.")
    public Verification mine() {
        return Verification.of(verification.mine());
    }

    @GET
    @Path("/paper")
    @Operation(
            operationId = "getIdentityPaper",
            summary = "Read what your document says",
            description = "As you typed it. Not found until you do.")
    @APIResponse(responseCode = "200", description = "As typed.")
    @APIResponse(responseCode = "404")
    public Paper paper() {
        return Paper.of(verification.paper().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)));
    }

    @PUT
    @Path("/paper")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "describeIdentityPaper",
            summary = "Say what your document says",
            description =
                    "Refused while reviewers have the case. Pictures of it come by /uploads with the purpose kyc-document.")
    @APIResponse(responseCode = "200", description = "Your verification.")
    @APIResponse(responseCode = "409")
    public Verification describe(Paper paper) {
        verification.describePaper(paper.details());
        return mine();
    }

    @GET
    @Path("/documents")
    @Operation(
            operationId = "listOwnDocuments",
            summary = "List your documents",
            description = "Those that count; what they replaced is not shown.")
    public Listing<Document> documents() {
        List<Document> mine =
                verification.documents().stream().map(Document::of).toList();
        return new Listing<>(mine, mine.size(), null);
    }

    @DELETE
    @Path("/documents/{paper}/{side}")
    @Operation(
            operationId = "dropOwnDocument",
            summary = "Take a document back",
            description = "Refused while reviewers have the case.")
    @APIResponse(responseCode = "204", description = "It does not count any more.")
    @APIResponse(responseCode = "409")
    public void drop(
            @Parameter(description = "What it shows.") @PathParam("paper") PaperKind paper,
            @Parameter(description = "Which side.") @PathParam("side") PaperKind.Side side) {
        verification.dropDocument(paper, side);
    }

    @POST
    @Path("/channels/{id}/code")
    @Operation(
            operationId = "issueChannelCode",
            summary = "Get a code for a channel",
            description = "It takes the place of one before, and works for a day.")
    @APIResponse(responseCode = "200", description = "The code.")
    @APIResponse(responseCode = "409")
    public ChannelCode code(@Parameter(description = "The channel's id.") @PathParam("id") UUID id) {
        return ChannelCode.of(verification.channelCode(id));
    }

    @POST
    @Path("/channels/{id}/look")
    @Operation(
            operationId = "lookForChannelCode",
            summary = "Have somebody look for the code",
            description = "Soon. What came of it is in your verification.")
    @APIResponse(responseCode = "204", description = "It will be looked for.")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "429")
    public void look(@Parameter(description = "The channel's id.") @PathParam("id") UUID id) {
        verification.checkChannel(id);
    }

    @POST
    @Path("/submission")
    @Operation(
            operationId = "submitVerification",
            summary = "Send it for review",
            description = "Once everything is there, and the current terms are agreed to.")
    @APIResponse(responseCode = "200", description = "Your verification.")
    @APIResponse(responseCode = "409")
    public Verification submit() {
        verification.submit();
        return mine();
    }
}
