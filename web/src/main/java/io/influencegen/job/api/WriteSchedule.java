package io.influencegen.job.api;

import io.influencegen.job.boundary.CatchUp;
import io.influencegen.job.boundary.JobSchedule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When a job shall run by itself.")
public record WriteSchedule(
        @Schema(description = "The job.", examples = "clean-history") @NotBlank @Size(max = 100)
        String job,

        @Schema(description = "What its runs shall know.", examples = "{\"days\": \"30\"}") @NotNull @Size(max = 50)
        Map<String, String> parameters,

        @Schema(description = "Minute, hour, day of the month, month, day of the week.", examples = "30 2 * * *")
        @NotBlank
        @Size(max = 200)
        String cron,

        @Schema(description = "The time zone.", examples = "Europe/Berlin") @NotBlank @Size(max = 60)
        String zone,

        @Schema(description = "Days on which it does not run.") @NotNull @Size(max = 500)
        List<LocalDate> leftOut,

        @Schema(description = "What becomes of times at which no server was there.") @NotNull
        CatchUp catchUp,

        @Schema(description = "The version that was seen; 0 for a new one.", examples = "0")
        long version) {
    JobSchedule.Plan plan() {
        return new JobSchedule.Plan(job, parameters, cron, zone, leftOut, catchUp);
    }
}
