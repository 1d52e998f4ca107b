package io.influencegen.kyc.api;

import io.influencegen.kyc.entity.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What becomes of an item.")
public record JudgeItem(
        @Schema(description = "The verdict.") @NotNull Verdict verdict,

        @Schema(description = "The key of a reason of the catalogue.", nullable = true, examples = "picture-unreadable")
        @Size(max = 60)
        String reasonKey,

        @Schema(
                description = "Said to the applicant; needed unless it is approved.",
                nullable = true,
                examples = "We cannot read your document.")
        @Size(max = 1000)
        String reason,

        @Schema(description = "For colleagues.", nullable = true, examples = "Looks like a copy.") @Size(max = 1000)
        String note) {}
