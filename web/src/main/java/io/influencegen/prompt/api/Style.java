package io.influencegen.prompt.api;

import io.influencegen.prompt.entity.PromptStyle;
import jakarta.validation.Valid;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a prompt is best drawn. What is absent is the studio's own choice.")
public record Style(
        @Schema(description = "The model's id.", examples = "ig-scenes-1", nullable = true)
        String model,

        @Schema(description = "The aspect ratio.", examples = "4:5", nullable = true)
        String ratio,

        @Schema(description = "From 1 to 200.", examples = "20", nullable = true)
        Integer steps,

        @Schema(description = "From 0 to 50.", examples = "3.5", nullable = true)
        Double guidance,

        @Schema(description = "LoRAs, eight at most.", nullable = true)
        List<@Valid Lora> loras) {
    static Style of(PromptStyle style) {
        return new Style(
                style.model().isEmpty() ? null : style.model(),
                style.ratio().isEmpty() ? null : style.ratio(),
                style.steps(),
                style.guidance(),
                style.loras().stream().map(Lora::of).toList());
    }

    PromptStyle asStyle() {
        return new PromptStyle(
                model,
                ratio,
                steps,
                guidance,
                loras == null ? List.of() : loras.stream().map(Lora::asLora).toList());
    }
}
