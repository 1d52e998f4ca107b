package io.influencegen.job.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A run somebody wants.")
public record LaunchRun(
        @Schema(description = "The job.", examples = "clean-history") @NotBlank @Size(max = 100)
        String job,

        @Schema(description = "What it shall know; what is left out is as usual.", examples = "{\"days\": \"30\"}")
        @NotNull
        @Size(max = 50)
        Map<String, String> parameters,

        @Schema(description = "True to change nothing.", examples = "false")
        boolean dryRun) {}
