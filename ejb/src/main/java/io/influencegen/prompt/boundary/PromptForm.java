package io.influencegen.prompt.boundary;

import io.influencegen.prompt.control.FormText;
import java.util.List;
import java.util.Map;

/** A prompt and its negative with places in double braces, to be filled many times. */
public final class PromptForm {
    private final FormText text;

    private PromptForm(FormText text) {
        this.text = text;
    }

    /** Refuses what {@link PromptLibrary#save} would refuse in a text. */
    public static PromptForm of(String text, String negative) {
        return new PromptForm(FormText.of(text, negative));
    }

    public List<PromptVariable> variables() {
        return text.variables();
    }

    /** Both texts; refused are values that do not belong in their places. */
    public List<String> fill(Map<String, String> values) {
        return text.fill(values);
    }
}
