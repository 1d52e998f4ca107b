package io.influencegen.imaging.api;

import io.influencegen.imaging.boundary.DeadLetterChange;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CorrectDeadLetter", description = "What shall be asked instead; styles and size stay.")
public record CorrectLetter(
        @Schema(description = "The model.", examples = "shapes") @NotNull @Size(min = 1, max = 120)
        String model,

        @Schema(description = "What it shall show.", examples = "a red bottle on a beach")
        @NotNull
        @Size(min = 1, max = 2000)
        String prompt,

        @Schema(description = "What it shall not show.", examples = "people") @NotNull @Size(max = 2000)
        String negativePrompt,

        @Schema(description = "Width to height.", examples = "1:1") @NotNull @Size(max = 10)
        String ratio,

        @Schema(description = "The seed.", examples = "7") @Min(0)
        long seed,

        @Schema(description = "Steps in all.", examples = "20") @Min(1)
        int steps,

        @Schema(description = "How closely the prompt is followed.", examples = "5") @Min(0)
        double guidance) {
    DeadLetterChange toChange() {
        return new DeadLetterChange(model, prompt, negativePrompt, ratio, seed, steps, guidance);
    }
}
