package io.influencegen.kyc.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a person is refused.")
public record RefuseCase(
        @Schema(description = "Said to the applicant.", examples = "We could not verify your documents.")
        @NotBlank
        @Size(max = 1000)
        String reason,

        @Schema(description = "For colleagues.", nullable = true, examples = "Third forged passport.") @Size(max = 1000)
        String note) {}
