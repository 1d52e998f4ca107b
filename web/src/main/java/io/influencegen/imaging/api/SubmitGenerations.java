package io.influencegen.imaging.api;

import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.Style;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Pictures that are wanted. Only the prompt is needed; what is left open is the model's default.")
public record SubmitGenerations(
        @Schema(description = "What they shall show.", examples = "a red bottle on a beach") @NotBlank @Size(max = 2000)
        String prompt,

        @Schema(nullable = true, description = "What they shall not show.") @Size(max = 2000)
        String negativePrompt,

        @Schema(nullable = true, description = "The model.", examples = "ig-scenes-1") @Size(max = 120)
        String model,

        @Schema(nullable = true, description = "Width to height.", examples = "16:9") @Size(max = 10)
        String ratio,

        @Schema(nullable = true, description = "Pixels of the longer side.", examples = "1024")
        Integer longSide,

        @Schema(
                nullable = true,
                description = "Seed of the first picture; each further one has the next.",
                examples = "7")
        Long seed,

        @Schema(nullable = true, description = "Steps.", examples = "20")
        Integer steps,

        @Schema(nullable = true, description = "How closely the prompt is followed.", examples = "4")
        Double guidance,

        @Schema(nullable = true, description = "Styles to lay over the model.") @Size(max = 10)
        List<@Valid WantedStyle> styles,

        @Schema(nullable = true, description = "How many; one if nothing is said.", examples = "1")
        Integer count,

        @Schema(nullable = true, description = "The campaign they are for.") @Size(min = 1, max = 80)
        String campaign) {

    @Schema(description = "A style (LoRA) that is wanted.")
    public record WantedStyle(
            @Schema(description = "Its name.", examples = "neon") @NotBlank @Size(max = 120)
            String name,

            @Schema(nullable = true, description = "How strongly; 1 if nothing is said.", examples = "1")
            Double strength) {}

    @NotNull
    ImageWish wish() {
        return new ImageWish(
                Optional.ofNullable(model),
                prompt,
                Optional.ofNullable(negativePrompt).orElse(""),
                Optional.ofNullable(ratio),
                Optional.ofNullable(longSide),
                Optional.ofNullable(seed),
                Optional.ofNullable(steps),
                Optional.ofNullable(guidance),
                Optional.ofNullable(styles).orElse(List.of()).stream()
                        .map(style -> new Style(
                                style.name(),
                                Optional.ofNullable(style.strength()).orElse(1.0)))
                        .toList(),
                Optional.ofNullable(count).orElse(1),
                Optional.ofNullable(campaign));
    }
}
