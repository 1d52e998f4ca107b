package io.influencegen.job.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.job.boundary.ScheduleDesk;
import io.influencegen.rest.api.ApiApplication;
import io.influencegen.rest.api.Idempotent;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/jobs/schedules")
@RequestScoped
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class ScheduleResource {
    @Inject
    private ScheduleDesk desk;

    @GET
    @Operation(operationId = "listJobSchedules", summary = "List schedules", description = "By job.")
    public List<ScheduleEntry> list() {
        return desk.list().stream().map(ScheduleEntry::of).toList();
    }

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addJobSchedule", summary = "Add a schedule", description = "It counts from now on.")
    @APIResponse(
            responseCode = "201",
            description = "The schedule.",
            content = @Content(schema = @Schema(implementation = ScheduleEntry.class)))
    public Response add(WriteSchedule wish) {
        UUID id = desk.add(wish.plan());
        return Response.created(URI.create(ApiApplication.PATH + "/jobs/schedules/" + id))
                .entity(ScheduleEntry.of(desk.find(id)))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeJobSchedule",
            summary = "Change a schedule",
            description = "Refused where it is no longer the version that was seen.")
    @APIResponse(responseCode = "200", description = "The schedule.")
    @APIResponse(responseCode = "409")
    public ScheduleEntry change(
            @Parameter(description = "The schedule's id.") @PathParam("id") UUID id, WriteSchedule wish) {
        desk.change(id, wish.plan(), wish.version());
        return ScheduleEntry.of(desk.find(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeJobSchedule", summary = "Remove a schedule", description = "Its runs stay.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void remove(@Parameter(description = "The schedule's id.") @PathParam("id") UUID id) {
        desk.remove(id);
    }

    @POST
    @Path("/{id}/pause")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Operation(operationId = "pauseJobSchedule", summary = "Let a schedule rest", description = "Until it is resumed.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule.",
            content = @Content(schema = @Schema(implementation = ScheduleEntry.class)))
    public Response pause(@Parameter(description = "The schedule's id.") @PathParam("id") UUID id) {
        desk.pause(id, true);
        return Response.ok(ScheduleEntry.of(desk.find(id))).build();
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Operation(
            operationId = "resumeJobSchedule",
            summary = "Resume a schedule",
            description = "What it missed meanwhile is not made up for.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule.",
            content = @Content(schema = @Schema(implementation = ScheduleEntry.class)))
    public Response resume(@Parameter(description = "The schedule's id.") @PathParam("id") UUID id) {
        desk.pause(id, false);
        return Response.ok(ScheduleEntry.of(desk.find(id))).build();
    }
}
