package io.influencegen.kyc.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why documents are looked at.")
public record OpenDocuments(
        @Schema(
                description = "Kept with the case and in the audit trail.",
                examples = "Question of the applicant by telephone")
        @NotBlank
        @Size(max = 300)
        String reason) {}
