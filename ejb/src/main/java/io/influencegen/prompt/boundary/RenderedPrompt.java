package io.influencegen.prompt.boundary;

import io.influencegen.prompt.entity.PromptLora;
import io.influencegen.prompt.entity.PromptStyle;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A prompt with every variable filled, ready to be drawn; {@code prompt} is the entry it came from, {@code loras} are strengths by
 * name. Of its style, what is empty or null is the studio's own choice.
 */
public record RenderedPrompt(
        UUID prompt,
        String text,
        String negative,
        String model,
        String ratio,
        Integer steps,
        Double guidance,
        Map<String, Double> loras)
        implements Serializable {
    public RenderedPrompt {
        loras = Collections.unmodifiableMap(new LinkedHashMap<>(loras));
    }

    public static RenderedPrompt of(UUID prompt, String text, String negative, PromptStyle style) {
        Map<String, Double> loras = new LinkedHashMap<>();
        style.loras().forEach(lora -> loras.put(lora.name(), lora.strength()));
        return new RenderedPrompt(
                prompt, text, negative, style.model(), style.ratio(), style.steps(), style.guidance(), loras);
    }

    public PromptStyle style() {
        return new PromptStyle(
                model,
                ratio,
                steps,
                guidance,
                loras.entrySet().stream()
                        .map(lora -> new PromptLora(lora.getKey(), lora.getValue()))
                        .toList());
    }
}
