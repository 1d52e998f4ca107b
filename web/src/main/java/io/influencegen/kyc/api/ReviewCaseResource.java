package io.influencegen.kyc.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.DeskFigures;
import io.influencegen.kyc.boundary.ItemDecision;
import io.influencegen.kyc.boundary.KycBoard;
import io.influencegen.kyc.boundary.KycDesk;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import io.influencegen.upload.boundary.DocumentPicture;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/kyc-cases")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
public class ReviewCaseResource {
    private static final String ID = "The case's id.";

    @Inject
    private KycBoard board;

    @Inject
    private KycDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listReviewCases", summary = "List cases", description = "The most urgent first.")
    @Parameter(
            name = "with",
            in = ParameterIn.QUERY,
            description = "Whose turn it is.",
            schema = @Schema(enumeration = {"me", "nobody", "us", "overdue", "applicant", "mentioned"}))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Where they are.",
            schema = @Schema(enumeration = {"COLLECTING", "WAITING", "SECOND_LOOK", "RETURNED", "APPROVED", "REFUSED"}))
    @Parameter(
            name = "risk",
            in = ParameterIn.QUERY,
            description = "How closely to look.",
            schema = @Schema(enumeration = {"UNKNOWN", "LOW", "MEDIUM", "HIGH"}))
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "Why there is a case.",
            schema = @Schema(enumeration = {"FIRST", "CHANGE"}))
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "Two letters.", example = "DE")
    @Parameter(name = "number", in = ParameterIn.QUERY, description = "The case's number.", example = "V-1042")
    @Parameter(name = "influencer", in = ParameterIn.QUERY, description = "Whose they are.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By dueAt, openedAt, submittedAt or number. Descending after a minus.",
            example = "dueAt")
    public Listing<ReviewCase> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(board.list(asked.query()), ReviewCase::of);
    }

    @GET
    @Path("/figures")
    @Operation(
            operationId = "getReviewFigures",
            summary = "Read how much there is to do",
            description = "For the team and for you.")
    public DeskFigures figures() {
        return board.figures();
    }

    @POST
    @Path("/next")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "takeNextReviewCase",
            summary = "Take the next case",
            description =
                    "The most urgent one that you may decide. It is yours until you let it go or give no sign of life.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = ReviewFile.class)))
    @APIResponse(responseCode = "204", description = "Nothing waits for you.")
    @APIResponse(responseCode = "429")
    public Response next() {
        Optional<UUID> taken = desk.takeNext();
        return taken.map(id -> Response.ok(find(id)))
                .orElseGet(Response::noContent)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReviewCase", summary = "Read a case", description = "Never one's own.")
    public ReviewFile find(@Parameter(description = ID) @PathParam("id") UUID id) {
        return ReviewFile.of(board.find(id));
    }

    @PUT
    @Path("/{id}/hold")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "holdReviewCase",
            summary = "Take a case, or keep it",
            description = "A sign of life where you have it; else you get it, if nobody has.")
    @APIResponse(responseCode = "200", description = "The case.")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "429")
    public ReviewFile hold(@Parameter(description = ID) @PathParam("id") UUID id) {
        if (!desk.renew(id)) {
            desk.take(id);
        }
        return find(id);
    }

    @DELETE
    @Path("/{id}/hold")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(operationId = "releaseReviewCase", summary = "Give a case back", description = "Anybody may take it.")
    @APIResponse(responseCode = "204", description = "It is anybody's.")
    @APIResponse(responseCode = "409")
    public void release(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.release(id);
    }

    @POST
    @Path("/{id}/snooze")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "snoozeReviewCase",
            summary = "Put a case aside",
            description = "It stays yours and comes back. The day it is due does not move.")
    @APIResponse(responseCode = "204", description = "It is out of the way.")
    @APIResponse(responseCode = "409")
    public void snooze(@Parameter(description = ID) @PathParam("id") UUID id, SnoozeCase snooze) {
        desk.snooze(id, snooze.until());
    }

    @POST
    @Path("/{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "handOverReviewCase",
            summary = "Hand a case over",
            description = "By who has it or an administrator, to a reviewer who may decide it.")
    @APIResponse(responseCode = "204", description = "It is theirs.")
    @APIResponse(responseCode = "409")
    public void handOver(@Parameter(description = ID) @PathParam("id") UUID id, HandOverCase handOver) {
        desk.handOver(id, new UserId(handOver.to()));
    }

    @POST
    @Path("/{id}/recusal")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "standBackFromReviewCase",
            summary = "Stand back from a case",
            description = "For whoever knows the person. It never comes to you again.")
    @APIResponse(responseCode = "204", description = "It is anybody else's.")
    public void recuse(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.recuse(id);
    }

    @PUT
    @Path("/{id}/items/{item}/points")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tickReviewPoints",
            summary = "Tick what was looked at",
            description = "An item is approved once all of its points are.")
    @APIResponse(responseCode = "200", description = "The case.")
    @APIResponse(responseCode = "409")
    public ReviewFile tick(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Which item.") @PathParam("item") ItemKind item,
            TickPoints ticked) {
        desk.tick(id, item, ticked.points());
        return find(id);
    }

    @PUT
    @Path("/{id}/items/{item}/verdict")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "judgeReviewItem",
            summary = "Say what becomes of an item",
            description = "The applicant hears of it once the case is finished.")
    @APIResponse(responseCode = "200", description = "The case.")
    @APIResponse(responseCode = "409")
    public ReviewFile judge(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Which item.") @PathParam("item") ItemKind item,
            JudgeItem said) {
        desk.judge(id, new ItemDecision(item, said.verdict(), said.reasonKey(), said.reason(), said.note()));
        return find(id);
    }

    @POST
    @Path("/{id}/channels/{channel}/proof")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proveReviewChannel",
            summary = "Say that a channel is theirs",
            description = "By a reviewer who has looked.")
    @APIResponse(responseCode = "204", description = "It is theirs.")
    @APIResponse(responseCode = "409")
    public void prove(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The channel's id.") @PathParam("channel") UUID channel,
            ProveChannel proof) {
        desk.proveChannel(id, channel, proof.note());
    }

    @POST
    @Path("/{id}/finish")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Operation(
            operationId = "finishReviewCase",
            summary = "Finish a case",
            description = "Once every item has a verdict: approved, sent back, or passed on for the second look.")
    @APIResponse(responseCode = "200", description = "The case.")
    @APIResponse(responseCode = "409")
    public ReviewFile finish(@Parameter(description = ID) @PathParam("id") UUID id) {
        desk.finish(id);
        return find(id);
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.KYC_REVIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseReviewCase", summary = "Refuse a person", description = "This ends the case.")
    @APIResponse(responseCode = "200", description = "The case.")
    @APIResponse(responseCode = "409")
    public ReviewFile refuse(@Parameter(description = ID) @PathParam("id") UUID id, RefuseCase refusal) {
        desk.refuse(id, refusal.reason(), refusal.note());
        return find(id);
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commentReviewCase",
            summary = "Say something to colleagues",
            description = "Whoever is mentioned is told.")
    @APIResponse(responseCode = "200", description = "The case.")
    public ReviewFile comment(@Parameter(description = ID) @PathParam("id") UUID id, WriteComment comment) {
        desk.comment(
                id,
                comment.words(),
                Optional.ofNullable(comment.mentions()).orElse(List.of()).stream()
                        .map(UserId::new)
                        .collect(Collectors.toSet()));
        return find(id);
    }

    @POST
    @Path("/{id}/access")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openReviewDocuments",
            summary = "Open the documents of a case",
            description = "For a while, for who does not hold the case. The reason is on record.")
    @APIResponse(responseCode = "204", description = "They are open.")
    public void open(@Parameter(description = ID) @PathParam("id") UUID id, OpenDocuments why) {
        board.openPapers(id, why.reason());
    }

    @GET
    @Path("/documents/{document}/pages/{page}")
    @Produces({"image/png", "image/jpeg"})
    @Operation(
            operationId = "getReviewDocumentPage",
            summary = "Look at a page of a document",
            description = "As a picture, for who holds the case or has said why. The first page is 0.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response page(
            @Parameter(description = "The document's id.") @PathParam("document") UUID document,
            @Parameter(description = "From 0.", example = "0") @PathParam("page") String page) {
        DocumentPicture picture = board.picture(document, number(page));
        return Response.ok(picture.bytes(), picture.mediaType())
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static int number(String page) {
        if (!page.matches("\\d{1,4}")) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return Integer.parseInt(page);
    }
}
