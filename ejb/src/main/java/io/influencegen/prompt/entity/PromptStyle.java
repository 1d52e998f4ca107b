package io.influencegen.prompt.entity;

import java.io.Serializable;
import java.util.List;

/** How a prompt is best drawn. Empty and null are the studio's own choice. */
public record PromptStyle(String model, String ratio, Integer steps, Double guidance, List<PromptLora> loras)
        implements Serializable {
    public static final PromptStyle NONE = new PromptStyle("", "", null, null, List.of());

    public PromptStyle {
        model = model == null ? "" : model.strip();
        ratio = ratio == null ? "" : ratio.strip();
        loras = loras == null ? List.of() : List.copyOf(loras);
    }
}
