package io.influencegen.prompt.api;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Values for the variables of a prompt.")
public record FillPrompt(
        @Schema(description = "By their names. What is not given is the default.", examples = "{\"colour\":\"red\"}")
        @NotNull
        Map<String, String> values) {}
