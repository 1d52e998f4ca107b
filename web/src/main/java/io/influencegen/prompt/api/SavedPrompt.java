package io.influencegen.prompt.api;

import io.influencegen.access.boundary.Role;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.prompt.entity.PromptContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An entry of the library of prompts.")
public record SavedPrompt(
        @Schema(description = "Names the entry.") UUID id,

        @Schema(
                description = "One's own, or a template that staff made.",
                enumeration = {"MINE", "TEMPLATE"})
        String kind,

        @Schema(description = "To find it by.", examples = "Product on a beach")
        String title,

        @Schema(description = "The prompt, with variables in double braces.", examples = "a {{colour:red|blue}} bottle")
        String text,

        @Schema(description = "What shall not be in the picture.", examples = "dark")
        String negative,

        @Schema(description = "How it is best drawn.") Style style,

        @Schema(description = "The brand or campaign a template is for.", examples = "Acme", nullable = true)
        String brand,

        @Schema(description = "Whether a template is in use.")
        boolean enabled,

        @Schema(
                description = "The roles that see a template; everybody, where there is none.",
                examples = "[\"influencer\"]")
        List<String> audience,

        @Schema(description = "Whether the caller likes it.")
        boolean favourite,

        @Schema(description = "When it was last written.") Instant changedAt) {
    static SavedPrompt of(PromptView view) {
        PromptContent content = view.content();
        return new SavedPrompt(
                view.id(),
                view.kind().name(),
                content.title(),
                content.text(),
                content.negative(),
                Style.of(content.style()),
                view.reach().brand().isEmpty() ? null : view.reach().brand(),
                view.reach().enabled(),
                view.reach().audience().stream().map(Role::key).sorted().toList(),
                view.favourite(),
                view.changedAt());
    }
}
