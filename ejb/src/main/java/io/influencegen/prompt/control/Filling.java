package io.influencegen.prompt.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.prompt.boundary.PromptError;
import io.influencegen.prompt.boundary.PromptVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts values into a text's variables, and refuses those that do not belong there. */
final class Filling {
    private static final int LONGEST_VALUE = 200;

    private final PromptText text;
    private final Map<String, String> values;

    Filling(PromptText text, Map<String, String> values) {
        this.text = text;
        this.values = values;
    }

    List<String> filled() {
        values.keySet().stream()
                .filter(name -> text.variable(name) == null)
                .findFirst()
                .ifPresent(this::refuseUnknown);
        Map<String, String> accepted =
                text.variables().stream().collect(Collectors.toMap(PromptVariable::name, this::accept));
        return text.fill(accepted::get);
    }

    /** As it would read with the first choices and the defaults, and the name where nothing is known. */
    static List<String> example(PromptText text) {
        return text.fill(name -> {
            PromptVariable variable = text.variable(name);
            return variable.required() && !variable.isChoice() ? "[" + name + "]" : variable.suggestion();
        });
    }

    private String accept(PromptVariable variable) {
        String value =
                Optional.ofNullable(values.get(variable.name())).orElse("").strip();
        if (value.isEmpty() && variable.required()) {
            throw new DomainException(PromptError.PROMPT_VARIABLE_MISSING, variable.name());
        }
        if (value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
            throw new DomainException(PromptError.PROMPT_VALUE_INVALID, variable.name(), LONGEST_VALUE);
        }
        if (!value.isEmpty() && variable.isChoice() && !variable.choices().contains(value)) {
            throw new DomainException(
                    PromptError.PROMPT_CHOICE_UNKNOWN, variable.name(), String.join(", ", variable.choices()));
        }
        return value.isEmpty() ? variable.preset() : value;
    }

    private void refuseUnknown(String name) {
        String known = text.variables().stream().map(PromptVariable::name).collect(Collectors.joining(", "));
        throw new DomainException(PromptError.PROMPT_VARIABLE_UNKNOWN, name, known);
    }
}
