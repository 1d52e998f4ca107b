package io.influencegen.moderation.api;

import io.influencegen.moderation.boundary.RefusalView;
import io.influencegen.moderation.entity.AppealState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was refused to somebody, and what became of their appeal.")
public record Refusal(
        @Schema(description = "Its reference.") UUID id,

        @Schema(description = "Whose it is.", examples = "Maria Lopez")
        String person,

        @Schema(description = "What was refused.") RefusalView.Subject subject,

        @Schema(description = "The rule that refused it.", examples = "Nudity")
        String rule,

        @Schema(description = "What was said to the person.", examples = "Leave nudity out of the prompt.")
        String explanation,

        @Schema(description = "What was asked for; empty for a picture.", examples = "a nude statue")
        String text,

        @Schema(description = "How often it was tried.", examples = "1")
        int times,

        @Schema(description = "When it was tried last.") Instant refusedAt,

        @Schema(description = "Absent until the person appeals.", nullable = true)
        AppealState appeal,

        @Schema(description = "The person's words.", nullable = true, examples = "It is for a museum.")
        String comment,

        @Schema(description = "What the appeal was decided for.", nullable = true, examples = "It is art.")
        String reason,

        @Schema(description = "Absent until it is decided.", nullable = true)
        Instant decidedAt) {
    static Refusal of(RefusalView view) {
        Optional<RefusalView.Appeal> appeal = view.appeal();
        return new Refusal(
                view.id(),
                view.personName(),
                view.subject(),
                view.rule(),
                view.explanation(),
                view.text(),
                view.times(),
                view.refusedAt(),
                appeal.map(RefusalView.Appeal::state).orElse(null),
                appeal.map(RefusalView.Appeal::comment).orElse(null),
                appeal.flatMap(RefusalView.Appeal::reason).orElse(null),
                appeal.flatMap(RefusalView.Appeal::decidedAt).orElse(null));
    }
}
