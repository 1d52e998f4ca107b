package io.influencegen.imaging.api;

import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A picture on its way, or where its way ended.")
public record Generation(
        @Schema(description = "Names it, and the picture it becomes.")
        UUID id,

        @Schema(description = "Shared by all that were asked for together.")
        UUID submission,

        @Schema(
                description = "Where it is on its way; the last three are final.",
                enumeration = {"QUEUED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"})
        String state,

        @Schema(
                description = "Whose turn is first.",
                enumeration = {"INTERACTIVE", "CAMPAIGN", "BULK"})
        String priority,

        @Schema(description = "The campaign it is for; empty for none.")
        String campaign,

        @Schema(description = "The model.") String model,
        @Schema(description = "What it shall show.") String prompt,
        @Schema(description = "What it shall not show.") String negativePrompt,

        @Schema(description = "Width to height.", examples = "16:9")
        String ratio,

        @Schema(description = "Pixels of the longer side.") int longSide,

        @Schema(description = "The same seed and parameters give the same picture.")
        long seed,

        @Schema(description = "Steps in all.") int steps,

        @Schema(description = "How closely the prompt is followed.")
        double guidance,

        @Schema(description = "Styles laid over the model.") List<StyleChoice> styles,

        @Schema(description = "Its place among all that wait; 0 once it is begun.")
        int place,

        @Schema(description = "Seconds to its end, roughly; 0 once it has ended.")
        long expectedSeconds,

        @Schema(description = "The step it is at.") int step,
        @Schema(description = "When it was asked for.") Instant createdAt,

        @Schema(nullable = true, description = "When it was begun.")
        Instant startedAt,

        @Schema(nullable = true, description = "When it ended.")
        Instant endedAt,

        @Schema(nullable = true, description = "Why there is no picture.")
        Trouble problem,

        @Schema(description = "Where more of it is.") Links links) {

    @Schema(description = "A style (LoRA) and how strongly it is laid over the model.")
    public record StyleChoice(
            @Schema(description = "Its name.", examples = "neon")
            String name,

            @Schema(description = "How strongly.", examples = "1.0")
            double strength) {}

    @Schema(description = "Why there is no picture, and what to do.")
    public record Trouble(
            @Schema(description = "For programs.", examples = "worker-failed")
            String code,

            @Schema(description = "What went wrong.") String cause,
            @Schema(description = "What to do now.") String next,

            @Schema(description = "What to tell an administrator.")
            String reference) {}

    @Schema(description = "Addresses of one picture. Those of files are open for a quarter of an hour.")
    public record Links(
            @Schema(description = "This document.") String self,

            @Schema(description = "Progress as server-sent events.")
            String events,

            @Schema(nullable = true, description = "What it looks like so far.")
            String preview,

            @Schema(nullable = true, description = "The picture.")
            String picture,

            @Schema(nullable = true, description = "The picture made small.")
            String thumbnail) {}

    public Generation {
        styles = List.copyOf(styles);
    }

    static Generation of(GenerationView view, Trouble problem, Links links) {
        Asked asked = view.asked();
        Progress progress = view.progress();
        return new Generation(
                view.id(),
                view.submission(),
                view.state().name(),
                view.priority().name(),
                view.campaign(),
                asked.model(),
                asked.prompt(),
                asked.negativePrompt(),
                asked.ratio(),
                asked.longSide(),
                asked.seed(),
                asked.steps(),
                asked.guidance(),
                asked.styles().stream()
                        .map(style -> new StyleChoice(style.name(), style.strength()))
                        .toList(),
                progress.place(),
                view.state().isFinal() ? 0 : Math.max(1, progress.expected().toSeconds()),
                progress.step(),
                view.createdAt(),
                view.startedAt(),
                view.endedAt(),
                problem,
                links);
    }
}
