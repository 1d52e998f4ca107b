package io.influencegen.worker.backend;

import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.picture.Raster;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** Automatic1111's web UI and what speaks like it. Styles go into the prompt; steps are asked for while it works. */
final class Automatic1111 implements Backend {
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Place place;

    Automatic1111(Place place) {
        this.place = place;
    }

    @Override
    public Raster paint(Task task) throws InterruptedException {
        Wire wire = new Wire(place, task);
        CompletableFuture<JsonObject> made = CompletableFuture.supplyAsync(() -> {
            try {
                return wire.postJson("/sdapi/v1/txt2img", body(task));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Task.Cancelled();
            }
        });
        try {
            while (!made.isDone()) {
                watch(task, wire);
                wire.pause(BETWEEN);
            }
            return Tensors.read(made.get().get("images")).orElseThrow(() -> wire.strange("there is no picture in it"));
        } catch (Task.Cancelled cancelled) {
            new Wire(place, task.unwatched())
                    .post("/sdapi/v1/interrupt", Json.createObjectBuilder().build());
            throw cancelled;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private static void watch(Task task, Wire wire) throws InterruptedException {
        try {
            JsonObject progress = wire.getJson("/sdapi/v1/progress");
            JsonObject state = progress.getJsonObject("state");
            byte[] preview = progress.isNull("current_image")
                    ? null
                    : Base64.getDecoder().decode(progress.getString("current_image"));
            task.progress().stepped(state == null ? 0 : state.getInt("sampling_step", 0), preview);
        } catch (Hiccup | IllegalArgumentException | NullPointerException | ClassCastException noWord) {
            System.getLogger(Automatic1111.class.getName()).log(System.Logger.Level.DEBUG, "No progress told", noWord);
        }
    }

    private JsonObject body(Task task) {
        ImageParameters wanted = task.parameters();
        String styles = wanted.loras().stream()
                .map(lora -> " <lora:%s:%s>".formatted(lora.name(), lora.strength()))
                .collect(Collectors.joining());
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("prompt", wanted.prompt() + styles)
                .add("negative_prompt", wanted.negativePrompt())
                .add("seed", wanted.seed())
                .add("steps", wanted.steps())
                .add("cfg_scale", wanted.guidance())
                .add("width", task.size().width())
                .add("height", task.size().height())
                .add("batch_size", 1)
                .add("n_iter", 1);
        place.settings().text("sampler").ifPresent(sampler -> body.add("sampler_name", sampler));
        place.settings()
                .text("model")
                .ifPresent(model ->
                        body.add("override_settings", Json.createObjectBuilder().add("sd_model_checkpoint", model)));
        return body.build();
    }
}
