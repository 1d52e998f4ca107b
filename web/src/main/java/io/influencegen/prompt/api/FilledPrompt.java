package io.influencegen.prompt.api;

import io.influencegen.prompt.boundary.RenderedPrompt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A prompt with every variable filled.")
public record FilledPrompt(
        @Schema(description = "The prompt.", examples = "a red bottle")
        String text,

        @Schema(description = "What shall not be in the picture.", examples = "dark")
        String negative,

        @Schema(description = "How it is best drawn.") Style style) {
    static FilledPrompt of(RenderedPrompt rendered) {
        return new FilledPrompt(rendered.text(), rendered.negative(), Style.of(rendered.style()));
    }
}
