package io.influencegen.moderation.api;

import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What nobody may ask pictures for.")
public record ModerationRule(
        @Schema(description = "Names the rule in this API.") UUID id,

        @Schema(description = "What it is called.", examples = "Nudity")
        String name,

        @Schema(description = "What its terms are.") RuleKind kind,
        @Schema(description = "What it protects from.") RuleCategory category,

        @Schema(
                description =
                        "What it forbids. A word that ends in a star stands for all that begin like it; a term behind an exclamation mark is an exception.",
                examples = "[\"nude\", \"!nude lipstick\"]")
        List<String> terms,

        @Schema(description = "What is said to who is refused.", examples = "Leave nudity out of the prompt.")
        String explanation,

        @Schema(description = "Only those that are switched on refuse anything.")
        boolean enabled,

        @Schema(description = "When it was changed.") Instant changedAt,

        @Schema(description = "Who changed it.", examples = "Avery Admin")
        String changedBy) {
    static ModerationRule of(RuleView view) {
        return new ModerationRule(
                view.id(),
                view.name(),
                view.kind(),
                view.category(),
                view.terms().lines().toList(),
                view.explanation(),
                view.enabled(),
                view.changedAt(),
                view.changedBy());
    }
}
