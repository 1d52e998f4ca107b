package io.influencegen.identity.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The wish for a new key.")
public record CreateApiKey(
        @Schema(description = "What it is for.", examples = "Invoice export") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "How many days it shall live.", examples = "90", required = true) @Min(1) @Max(365)
        int days,

        @Schema(
                description =
                        "What it may be used for: an area of this API and read or write. Absent means all its owner may.",
                examples = "[\"people:read\"]",
                nullable = true)
        List<String> scopes) {}
