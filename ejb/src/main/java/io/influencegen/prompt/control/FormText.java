package io.influencegen.prompt.control;

import io.influencegen.prompt.boundary.PromptVariable;
import java.util.List;
import java.util.Map;

/** Two texts, read once. */
public final class FormText {
    private final PromptText text;

    private FormText(PromptText text) {
        this.text = text;
    }

    public static FormText of(String text, String negative) {
        PromptCheck.ofTexts(text, negative);
        return new FormText(PromptText.of(text, negative));
    }

    public List<PromptVariable> variables() {
        return text.variables();
    }

    public List<String> fill(Map<String, String> values) {
        List<String> filled = new Filling(text, values).filled();
        PromptCheck.ofTexts(filled.get(0), filled.get(1));
        return filled;
    }
}
