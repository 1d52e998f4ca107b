package io.influencegen.prompt.api;

import io.influencegen.prompt.entity.PromptLora;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A LoRA, and how strongly it speaks.")
public record Lora(
        @Schema(description = "Its name.", examples = "neon") @NotNull
        String name,

        @Schema(description = "From -2 to 2, where 1 is as it was trained.", examples = "0.8", required = true)
        double strength) {
    static Lora of(PromptLora lora) {
        return new Lora(lora.name(), lora.strength());
    }

    PromptLora asLora() {
        return new PromptLora(name, strength);
    }
}
