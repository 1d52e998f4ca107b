package io.influencegen.prompt.boundary;

import java.io.Serializable;
import java.util.List;

/** A place in a prompt that is filled when it is used: by anything, or by one of {@code choices} where there are some. */
public record PromptVariable(String name, List<String> choices, String preset, boolean required)
        implements Serializable {
    public PromptVariable {
        choices = List.copyOf(choices);
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /** What a form shows first. */
    public String suggestion() {
        return required && isChoice() ? choices.get(0) : preset;
    }
}
