package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** OpenAI's images and what speaks like them. They take a prompt and a size; what else is asked for is refused, not dropped. */
final class OpenAiImages implements Backend {
    private final Place place;

    OpenAiImages(Place place) {
        this.place = place;
    }

    @Override
    public Raster paint(Task task) throws InterruptedException {
        if (!task.parameters().negativePrompt().isEmpty()) {
            throw Refusal.ofField(
                    ProblemCode.BACKEND_REFUSED,
                    "negativePrompt",
                    "%s takes no negative prompt.".formatted(place.model()));
        }
        Wire wire = new Wire(place, task);
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("model", place.remoteModel())
                .add("prompt", task.parameters().prompt())
                .add("size", task.size().width() + "x" + task.size().height())
                .add("n", 1);
        place.settings().text("quality").ifPresent(quality -> body.add("quality", quality));
        var data = wire.postJson("/v1/images/generations", body.build()).get("data");
        if (data instanceof jakarta.json.JsonArray pictures && !pictures.isEmpty()) {
            var first = pictures.get(0).asJsonObject().get("b64_json");
            return Tensors.read(first == null ? Json.createValue("") : first)
                    .orElseThrow(() -> wire.strange("there is no b64_json picture in it"));
        }
        throw wire.strange("there is no picture in it");
    }
}
