package io.influencegen.imaging.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReplayDeadLetters", description = "Which dead letters shall be tried again.")
public record ReplayLetters(
        @Schema(
                description = "The filters of the list, by name; none means all.",
                examples = "{\"code\": \"worker-failed\"}")
        @NotNull
        @Size(max = 10)
        Map<String, String> filters,

        @Schema(description = "True to learn how many there are without trying any.", examples = "true")
        boolean preview) {}
