package io.influencegen.kyc.api;

import io.influencegen.kyc.boundary.ReasonView;
import io.influencegen.kyc.entity.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A reason that reviewers can choose.")
public record WriteReason(
        @Schema(description = "A kind of item, or ANY.", examples = "IDENTITY") @NotBlank @Size(max = 20)
        String item,

        @Schema(description = "REJECTED or MORE_NEEDED.") @NotNull
        Verdict verdict,

        @Schema(description = "What reviewers see.", examples = "Picture not readable") @NotBlank @Size(max = 100)
        String title,

        @Schema(description = "What applicants read.", examples = "Please take a new picture.")
        @NotBlank
        @Size(max = 1000)
        String words,

        @Schema(description = "Whether it can be chosen.", required = true)
        boolean enabled,

        @Schema(description = "The version that was read; 0 for a new one.", examples = "1", required = true)
        long version) {
    ReasonView view(String key) {
        return new ReasonView(key, item, verdict.name(), title, words, enabled, version);
    }
}
