package io.influencegen.job.api;

import io.influencegen.job.boundary.JobSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JobSchedule", description = "When a job runs by itself.")
public record ScheduleEntry(
        @Schema(description = "Names the schedule.") UUID id,

        @Schema(description = "The job.", examples = "clean-history")
        String job,

        @Schema(description = "What its runs are told.") Map<String, String> parameters,

        @Schema(description = "Minute, hour, day of the month, month, day of the week.", examples = "30 2 * * *")
        String cron,

        @Schema(description = "The time zone.", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "Days on which it does not run.")
        List<LocalDate> leftOut,

        @Schema(
                description = "What becomes of times at which no server was there.",
                enumeration = {"NONE", "ONCE", "ALL"})
        String catchUp,

        @Schema(description = "Whether it rests.") boolean paused,

        @Schema(nullable = true, description = "When it runs next.")
        Instant nextAt,

        @Schema(nullable = true, description = "When it last ran.")
        Instant lastAt,

        @Schema(description = "Counts its changes.") long version) {
    public ScheduleEntry {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        leftOut = List.copyOf(leftOut);
    }

    static ScheduleEntry of(JobSchedule schedule) {
        JobSchedule.Plan plan = schedule.plan();
        return new ScheduleEntry(
                schedule.id(),
                plan.job(),
                plan.parameters(),
                plan.cron(),
                plan.zone(),
                plan.leftOut(),
                plan.catchUp().name(),
                schedule.paused(),
                schedule.nextAt(),
                schedule.lastAt(),
                schedule.version());
    }
}
