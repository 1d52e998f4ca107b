package io.influencegen.bulk.api;

import io.influencegen.bulk.boundary.BulkWish;
import io.influencegen.imaging.boundary.Style;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is to be made of every row of a sheet. What is left open is the model's default.")
public record PlanBulkOrder(
        @Schema(description = "What people call it.", examples = "Spring bottles") @NotBlank @Size(max = 120)
        String title,

        @Schema(
                description = "What pictures shall show, with the names of columns in double braces.",
                examples = "a {{colour}} bottle on a {{place=beach}}")
        @NotBlank
        @Size(max = 2000)
        String prompt,

        @Schema(nullable = true, description = "What they shall not show.") @Size(max = 2000)
        String negativePrompt,

        @Schema(nullable = true, description = "The model.", examples = "ig-scenes-1") @Size(max = 120)
        String model,

        @Schema(nullable = true, description = "Width to height.", examples = "1:1") @Size(max = 10)
        String ratio,

        @Schema(nullable = true, description = "Pixels of the longer side.", examples = "512")
        Integer longSide,

        @Schema(nullable = true, description = "Seed of the first variant; each further one has the next.")
        Long seed,

        @Schema(nullable = true, description = "Steps.", examples = "20")
        Integer steps,

        @Schema(nullable = true, description = "How closely the prompt is followed.", examples = "4")
        Double guidance,

        @Schema(nullable = true, description = "Styles to lay over the model.") @Size(max = 10)
        List<@Valid BulkStyle> styles,

        @Schema(nullable = true, description = "Pictures of each row; one if nothing is said.", examples = "2")
        Integer variants,

        @Schema(nullable = true, description = "The campaign they are for.") @Size(min = 1, max = 80)
        String campaign,

        @Schema(nullable = true, description = "The sheet's name.", examples = "bottles.csv") @Size(max = 200)
        String sheetName,

        @Schema(
                description = "The sheet as CSV; its first line names the columns.",
                examples = "colour,place\nred,beach\nblue,street")
        @NotBlank
        @Size(max = 15_000_000)
        String sheet) {
    @Schema(description = "A style (LoRA) that is wanted.")
    public record BulkStyle(
            @Schema(description = "Its name.", examples = "neon") @NotBlank @Size(max = 120)
            String name,

            @Schema(nullable = true, description = "How strongly; 1 if nothing is said.", examples = "1")
            Double strength) {}

    BulkWish wish() {
        return new BulkWish(
                title,
                prompt,
                Optional.ofNullable(negativePrompt).orElse(""),
                Optional.ofNullable(model),
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
                Optional.ofNullable(variants).orElse(1),
                Optional.ofNullable(campaign));
    }
}
