package io.influencegen.job.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A mended input.")
public record FixSkip(
        @Schema(description = "What is taken when it is requeued.", examples = "anna;DE;1990-01-31")
        @NotNull
        @Size(max = 1_000_000)
        String input) {}
