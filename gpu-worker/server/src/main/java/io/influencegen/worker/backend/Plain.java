package io.influencegen.worker.backend;

import io.influencegen.worker.contract.ImageParameters;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

/** Parameters by the names that diffusers has made usual. */
final class Plain {
    private Plain() {}

    static JsonObject parameters(Task task) {
        ImageParameters wanted = task.parameters();
        JsonArrayBuilder loras = Json.createArrayBuilder();
        wanted.loras()
                .forEach(lora -> loras.add(
                        Json.createObjectBuilder().add("name", lora.name()).add("strength", lora.strength())));
        return Json.createObjectBuilder()
                .add("prompt", wanted.prompt())
                .add("negative_prompt", wanted.negativePrompt())
                .add("width", task.size().width())
                .add("height", task.size().height())
                .add("seed", wanted.seed())
                .add("num_inference_steps", wanted.steps())
                .add("guidance_scale", wanted.guidance())
                .add("loras", loras)
                .build();
    }
}
