package io.influencegen.prompt.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum PromptError implements ErrorCode {
    /** The part that has nothing in it. */
    PROMPT_PART_EMPTY(ErrorKind.USER),
    /** The part, and how long it may be. */
    PROMPT_PART_TOO_LONG(ErrorKind.USER),
    /** What stands between the braces and is no variable. */
    PROMPT_VARIABLE_BROKEN(ErrorKind.USER),
    /** The variable that is described twice, each time otherwise. */
    PROMPT_VARIABLE_CONTRADICTED(ErrorKind.USER),
    /** How many there may be. */
    PROMPT_VARIABLES_TOO_MANY(ErrorKind.USER),
    /** The variable that has neither a value nor a default. */
    PROMPT_VARIABLE_MISSING(ErrorKind.USER),
    /** The name, and those there are. */
    PROMPT_VARIABLE_UNKNOWN(ErrorKind.USER),
    /** The variable, and what can be chosen. */
    PROMPT_CHOICE_UNKNOWN(ErrorKind.USER),
    /** The variable, and how long its value may be. */
    PROMPT_VALUE_INVALID(ErrorKind.USER),
    /** How many a person may keep. */
    PROMPTS_TOO_MANY(ErrorKind.RESOURCES);

    private final ErrorKind kind;

    PromptError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
