package io.influencegen.prompt.ui;

import io.influencegen.prompt.boundary.PromptVariable;
import java.io.Serializable;
import java.util.List;

/** A variable as a field of a form. */
public class PromptField implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PromptVariable variable;
    private String value;

    PromptField(PromptVariable variable) {
        this.variable = variable;
        this.value = variable.suggestion();
    }

    public String getName() {
        return variable.name();
    }

    public List<String> getChoices() {
        return variable.choices();
    }

    public boolean isChoice() {
        return variable.isChoice();
    }

    public boolean isRequired() {
        return variable.required();
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value == null ? "" : value;
    }
}
