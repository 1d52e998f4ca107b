package io.influencegen.outbox.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which dead or discarded messages shall be sent again.")
public record ReplayMessages(
        @Schema(
                description = "The filters of the list, by name; none means all.",
                examples = "{\"channel\": \"webhook\", \"state\": \"DEAD\"}")
        @NotNull
        @Size(max = 10)
        Map<String, String> filters,

        @Schema(description = "True to learn how many there are without sending any.", examples = "true")
        boolean preview) {}
