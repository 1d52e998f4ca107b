package io.influencegen.job.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.rest.api.ApiApplication;
import io.influencegen.rest.api.Idempotent;
import io.influencegen.rest.api.ListRequest;
import io.influencegen.rest.api.Listing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/jobs/runs")
@RequestScoped
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class RunResource {
    @Inject
    private JobDesk desk;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listJobRuns", summary = "List runs", description = "Newest first.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How it stands.",
            schema =
                    @Schema(
                            enumeration = {
                                "REQUESTED",
                                "RUNNING",
                                "STOPPED",
                                "COMPLETED",
                                "FAILED",
                                "INTERRUPTED",
                                "ABANDONED"
                            }))
    @Parameter(name = "job", in = ParameterIn.QUERY, description = "The job's name.", example = "clean-history")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of its id, problem, or who asked.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day or moment.", example = "2026-01-31")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day, or the moment before which.",
            example = "2026-01-31")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By requestedAt, job, state or took. Descending after a minus.",
            example = "-took")
    public Listing<RunEntry> list(@Context UriInfo address) {
        ListRequest asked = ListRequest.of(address, clock);
        return asked.answer(desk.runs(asked.queryAsOfFirstSlice()), RunEntry::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getJobRun",
            summary = "Read a run",
            description = "With its steps and the end of its log.")
    public RunReport find(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
        return RunReport.of(desk.find(id));
    }

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "launchJobRun",
            summary = "Launch a run",
            description = "It begins as soon as a server is free.")
    @APIResponse(
            responseCode = "201",
            description = "The run.",
            content = @Content(schema = @Schema(implementation = RunReport.class)))
    public Response launch(LaunchRun wish) {
        UUID id = desk.launch(new LaunchRequest(wish.job(), wish.parameters(), wish.dryRun()));
        return Response.created(URI.create(ApiApplication.PATH + "/jobs/runs/" + id))
                .entity(RunReport.of(desk.find(id)))
                .build();
    }

    @POST
    @Path("/{id}/stop")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Operation(
            operationId = "stopJobRun",
            summary = "Stop a run",
            description = "What it has done stays; a restart does the rest.")
    @APIResponse(
            responseCode = "200",
            description = "The run as it stands now.",
            content = @Content(schema = @Schema(implementation = RunReport.class)))
    @APIResponse(responseCode = "409")
    public Response stop(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
        desk.stop(id);
        return Response.ok(RunReport.of(desk.find(id))).build();
    }

    @POST
    @Path("/{id}/restart")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Operation(
            operationId = "restartJobRun",
            summary = "Restart a run",
            description = "One that was stopped, failed or was interrupted goes on with what is left.")
    @APIResponse(
            responseCode = "200",
            description = "The run as it stands now.",
            content = @Content(schema = @Schema(implementation = RunReport.class)))
    @APIResponse(responseCode = "409")
    public Response restart(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
        desk.restart(id);
        return Response.ok(RunReport.of(desk.find(id))).build();
    }

    @POST
    @Path("/{id}/abandon")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Operation(operationId = "abandonJobRun", summary = "Give a run up", description = "It is never restarted again.")
    @APIResponse(
            responseCode = "200",
            description = "The run as it stands now.",
            content = @Content(schema = @Schema(implementation = RunReport.class)))
    @APIResponse(responseCode = "409")
    public Response abandon(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
        desk.abandon(id);
        return Response.ok(RunReport.of(desk.find(id))).build();
    }
}
