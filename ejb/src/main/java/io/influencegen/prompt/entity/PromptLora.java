package io.influencegen.prompt.entity;

import java.io.Serializable;

/** A LoRA that a prompt was written for, and how strongly it speaks, to the thousandth. */
public record PromptLora(String name, double strength) implements Serializable {
    private static final double THOUSANDTHS = 1000;

    public PromptLora {
        strength = Double.isFinite(strength) ? Math.rint(strength * THOUSANDTHS) / THOUSANDTHS : strength;
    }
}
