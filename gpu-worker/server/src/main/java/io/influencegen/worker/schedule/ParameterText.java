package io.influencegen.worker.schedule;

import io.influencegen.worker.contract.ImageParameters;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** Parameters as the text that travels inside the picture. */
final class ParameterText {
    private ParameterText() {}

    static String of(ImageParameters parameters) {
        JsonArrayBuilder loras = Json.createArrayBuilder();
        parameters
                .loras()
                .forEach(lora -> loras.add(
                        Json.createObjectBuilder().add("name", lora.name()).add("strength", lora.strength())));
        return Json.createObjectBuilder()
                .add("model", parameters.model())
                .add("modelChecksum", parameters.modelChecksum())
                .add("prompt", parameters.prompt())
                .add("negativePrompt", parameters.negativePrompt())
                .add("ratio", parameters.ratio())
                .add("width", parameters.width())
                .add("height", parameters.height())
                .add("seed", parameters.seed())
                .add("steps", parameters.steps())
                .add("guidance", parameters.guidance())
                .add("loras", loras)
                .build()
                .toString();
    }
}
