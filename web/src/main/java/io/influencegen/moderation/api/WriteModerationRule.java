package io.influencegen.moderation.api;

import io.influencegen.moderation.boundary.RuleDraft;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a rule is to be.")
public record WriteModerationRule(
        @Schema(description = "What it is called.", examples = "Nudity") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "What its terms are.") @NotNull
        RuleKind kind,

        @Schema(description = "What it protects from.") @NotNull
        RuleCategory category,

        @Schema(description = "Words, phrases or patterns.", examples = "[\"nude\", \"!nude lipstick\"]")
        @NotEmpty
        @Size(max = 1000)
        List<String> terms,

        @Schema(description = "What is said to who is refused.", examples = "Leave nudity out of the prompt.")
        @NotBlank
        @Size(max = 500)
        String explanation,

        @Schema(description = "Whether it refuses anything.", required = true)
        boolean enabled) {
    RuleDraft draft() {
        return new RuleDraft(name, kind, category, String.join("\n", terms), explanation, enabled);
    }
}
