package io.influencegen.moderation.api;

import io.influencegen.moderation.boundary.Trial;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the rules say to a prompt.")
public record PromptTrial(
        @Schema(description = "Whether it would be made.") boolean permitted,

        @Schema(description = "As the rules read it.", examples = "a n u d e statue")
        String reading,

        @Schema(description = "The rules that refuse it.") List<BrokenRule> rules) {
    @Schema(description = "A rule that refuses a prompt.")
    public record BrokenRule(
            @Schema(description = "What it is called.", examples = "Nudity")
            String rule,

            @Schema(description = "What it protects from.", examples = "SEXUAL")
            String category,

            @Schema(description = "What is said to the person.", examples = "Leave nudity out of the prompt.")
            String explanation,

            @Schema(description = "What it found, as typed.", examples = "[\"n u d e\"]")
            List<String> words) {}

    static PromptTrial of(Trial trial) {
        return new PromptTrial(
                trial.permitted(),
                trial.reading(),
                trial.objections().stream()
                        .map(one -> new BrokenRule(one.rule(), one.category(), one.explanation(), one.words()))
                        .toList());
    }
}
