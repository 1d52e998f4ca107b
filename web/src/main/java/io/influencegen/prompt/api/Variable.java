package io.influencegen.prompt.api;

import io.influencegen.prompt.boundary.PromptVariable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A place in a prompt that is filled when it is used.")
public record Variable(
        @Schema(description = "Its name.", examples = "colour")
        String name,

        @Schema(description = "What can be put there; anything, where there is none.", examples = "[\"red\"]")
        List<String> choices,

        @Schema(
                description = "What stands there where nothing is given; absent where something has to be.",
                examples = "beach",
                nullable = true)
        String preset,

        @Schema(description = "Whether something has to be given.")
        boolean required) {
    static Variable of(PromptVariable variable) {
        return new Variable(
                variable.name(),
                variable.choices(),
                variable.required() ? null : variable.preset(),
                variable.required());
    }
}
