package io.influencegen.worker.backend;

import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Stability AI's {@code v2beta/stable-image}: a form in, a picture out. */
final class StabilityAi implements Backend {
    private static final long LARGEST_SEED = 4_294_967_294L;

    private final Place place;

    StabilityAi(Place place) {
        this.place = place;
    }

    @Override
    public Raster paint(Task task) throws InterruptedException {
        Wire wire = new Wire(place, task);
        ImageParameters wanted = task.parameters();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("prompt", wanted.prompt());
        if (!wanted.negativePrompt().isEmpty()) {
            fields.put("negative_prompt", wanted.negativePrompt());
        }
        fields.put("aspect_ratio", wanted.ratio());
        fields.put("seed", String.valueOf(wanted.seed() % LARGEST_SEED));
        fields.put("output_format", "png");
        place.settings()
                .text("model")
                .filter(model -> model.startsWith("sd3"))
                .ifPresent(model -> fields.put("model", model));
        String border = "influencegen-" + UUID.randomUUID();
        Wire.Answer answer = wire.post(
                "/v2beta/stable-image/generate/"
                        + place.settings().text("service").orElse("core"),
                "multipart/form-data; boundary=" + border,
                BodyPublishers.ofString(form(fields, border)),
                "Accept",
                "image/*");
        if (answer.header("finish-reason").filter("CONTENT_FILTERED"::equals).isPresent()) {
            throw Refusal.of(ProblemCode.BACKEND_REFUSED, "Stability AI's filter did not let the picture through.");
        }
        return wire.picture(answer.bytes());
    }

    private static String form(Map<String, String> fields, String border) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--")
                .append(border)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return form.append("--").append(border).append("--\r\n").toString();
    }
}
