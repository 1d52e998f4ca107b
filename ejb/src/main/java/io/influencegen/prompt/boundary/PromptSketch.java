package io.influencegen.prompt.boundary;

import java.io.Serializable;
import java.util.List;

/** What a text that is still being written would be: its variables, and how it reads once they are filled with something. */
public record PromptSketch(List<PromptVariable> variables, String example) implements Serializable {
    public PromptSketch {
        variables = List.copyOf(variables);
    }
}
