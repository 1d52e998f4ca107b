package io.influencegen.n8n.control;

import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.Style;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** A picture that is wanted, as the workflow reads it. The key is the worker's idempotency key. */
final class TaskText {
    private TaskText() {}

    static String of(ImageTask task, String callbackUrl, String callbackToken) {
        Asked asked = task.asked();
        return Json.createObjectBuilder()
                .add("generation", task.id().toString())
                .add("key", task.key())
                .add("priority", task.priority().name())
                .add("prompt", asked.prompt())
                .add("negativePrompt", asked.negativePrompt())
                .add("model", asked.model())
                .add("ratio", asked.ratio())
                .add("longSide", asked.longSide())
                .add("seed", asked.seed())
                .add("steps", asked.steps())
                .add("guidance", asked.guidance())
                .add("styles", styles(asked))
                .add("callbackUrl", callbackUrl)
                .add("callbackToken", callbackToken)
                .build()
                .toString();
    }

    private static JsonArrayBuilder styles(Asked asked) {
        JsonArrayBuilder styles = Json.createArrayBuilder();
        for (Style style : asked.styles()) {
            styles.add(Json.createObjectBuilder().add("name", style.name()).add("strength", style.strength()));
        }
        return styles;
    }
}
