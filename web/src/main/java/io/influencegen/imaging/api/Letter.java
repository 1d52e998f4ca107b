package io.influencegen.imaging.api;

import io.influencegen.imaging.boundary.DeadLetter;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DeadLetter", description = "A picture that could not be made.")
public record Letter(
        @Schema(description = "Names the picture.") UUID id,
        @Schema(description = "Whose it is.") UUID owner,
        @Schema(description = "The owner's name.") String person,

        @Schema(description = "The campaign it was for; empty for none.")
        String campaign,

        @Schema(description = "The error code of why.", examples = "worker-failed")
        String code,

        @Schema(description = "What the worker said.") String cause,
        @Schema(description = "Under which logs know it.") String reference,
        @Schema(description = "How often it was tried.") int tries,

        @Schema(description = "The worker that tried last; empty for none.")
        String worker,

        @Schema(description = "The model.") String model,
        @Schema(description = "What it shall show.") String prompt,
        @Schema(description = "What it shall not show.") String negativePrompt,

        @Schema(description = "Width to height.", examples = "16:9")
        String ratio,

        @Schema(description = "The seed.") long seed,
        @Schema(description = "Steps in all.") int steps,

        @Schema(description = "How closely the prompt is followed.")
        double guidance,

        @Schema(description = "When it was asked for.") Instant createdAt,
        @Schema(description = "When it was given up.") Instant endedAt) {
    static Letter of(DeadLetter letter) {
        return new Letter(
                letter.id(),
                letter.owner().value(),
                letter.person(),
                letter.campaign(),
                letter.problem().code(),
                letter.problem().cause(),
                letter.problem().reference(),
                letter.tries(),
                letter.worker(),
                letter.asked().model(),
                letter.asked().prompt(),
                letter.asked().negativePrompt(),
                letter.asked().ratio(),
                letter.asked().seed(),
                letter.asked().steps(),
                letter.asked().guidance(),
                letter.createdAt(),
                letter.endedAt());
    }
}
