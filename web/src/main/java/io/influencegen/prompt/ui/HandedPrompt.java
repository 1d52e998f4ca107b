package io.influencegen.prompt.ui;

import io.influencegen.prompt.boundary.RenderedPrompt;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** A filled prompt as the studio's script takes settings; what is the studio's own choice is left out. */
final class HandedPrompt {
    private HandedPrompt() {}

    static String json(RenderedPrompt taken) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("prompt", taken.text()).add("negativePrompt", taken.negative());
        if (!taken.model().isEmpty()) {
            json.add("model", taken.model());
        }
        if (!taken.ratio().isEmpty()) {
            json.add("ratio", taken.ratio());
        }
        if (taken.steps() != null) {
            json.add("steps", taken.steps());
        }
        if (taken.guidance() != null) {
            json.add("guidance", taken.guidance());
        }
        JsonArrayBuilder styles = Json.createArrayBuilder();
        taken.loras()
                .forEach((name, strength) ->
                        styles.add(Json.createObjectBuilder().add("name", name).add("strength", strength)));
        return json.add("styles", styles).build().toString();
    }
}
