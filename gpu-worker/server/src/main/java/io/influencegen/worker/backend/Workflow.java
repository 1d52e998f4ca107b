package io.influencegen.worker.backend;

import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.contract.LoraChoice;
import io.influencegen.worker.model.Settings;
import io.influencegen.worker.onnx.ModelFault;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow of ComfyUI in its API format, with places for our parameters: {@code %prompt%}, {@code %negative%}, {@code %seed%},
 * {@code %steps%}, {@code %guidance%}, {@code %width%}, {@code %height%}. Styles become LoraLoader nodes behind the node that
 * loads the checkpoint.
 */
final class Workflow {
    private static final List<String> LOADERS = List.of("CheckpointLoaderSimple", "CheckpointLoader", "UNETLoader");

    private final JsonObject nodes;
    private final Place place;

    private Workflow(JsonObject nodes, Place place) {
        this.nodes = nodes;
        this.place = place;
    }

    static Workflow read(Place place) {
        Path folder = place.folder().normalize();
        Path file = folder.resolve(place.settings().text("workflow").orElse("workflow.json"))
                .normalize();
        if (!file.startsWith(folder)) {
            throw new ModelFault("the workflow %s is no file of this folder".formatted(file));
        }
        return new Workflow(Settings.read(file).json(), place);
    }

    JsonObject fill(Task task) {
        ImageParameters wanted = task.parameters();
        Map<String, JsonValue> values = Map.of(
                "%prompt%", Json.createValue(wanted.prompt()),
                "%negative%", Json.createValue(wanted.negativePrompt()),
                "%seed%", Json.createValue(wanted.seed()),
                "%steps%", Json.createValue(wanted.steps()),
                "%guidance%", Json.createValue(wanted.guidance()),
                "%width%", Json.createValue(task.size().width()),
                "%height%", Json.createValue(task.size().height()));
        JsonObject filled = fill(nodes, values).asJsonObject();
        for (LoraChoice lora : wanted.loras()) {
            filled = withLora(filled, lora);
        }
        return filled;
    }

    private static JsonValue fill(JsonValue value, Map<String, JsonValue> values) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder filled = Json.createObjectBuilder();
            object.forEach((key, inner) -> filled.add(key, fill(inner, values)));
            return filled.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder filled = Json.createArrayBuilder();
            array.forEach(inner -> filled.add(fill(inner, values)));
            return filled.build();
        }
        return value instanceof JsonString text ? fill(text.getString(), values) : value;
    }

    /** A text that is nothing but a place becomes the value itself, a number where it is one. */
    private static JsonValue fill(String text, Map<String, JsonValue> values) {
        if (values.containsKey(text)) {
            return values.get(text);
        }
        String filled = text;
        for (Map.Entry<String, JsonValue> value : values.entrySet()) {
            String plain = value.getValue() instanceof JsonString string
                    ? string.getString()
                    : value.getValue().toString();
            filled = filled.replace(value.getKey(), plain);
        }
        return Json.createValue(filled);
    }

    /** Whoever took model or text encoder from the loader takes them from the new node, which takes them from the loader. */
    private JsonObject withLora(JsonObject before, LoraChoice lora) {
        String loader = loader(before)
                .orElseThrow(() ->
                        new ModelFault("the workflow has no node that loads a checkpoint, so styles have no place"));
        String name = "influencegen-lora-" + lora.name();
        JsonObjectBuilder after = Json.createObjectBuilder();
        before.forEach((id, node) -> after.add(id, id.equals(loader) ? node : redirect(node, loader, name)));
        after.add(
                name,
                Json.createObjectBuilder()
                        .add("class_type", "LoraLoader")
                        .add(
                                "inputs",
                                Json.createObjectBuilder()
                                        .add("lora_name", file(lora.name()))
                                        .add("strength_model", lora.strength())
                                        .add("strength_clip", lora.strength())
                                        .add(
                                                "model",
                                                Json.createArrayBuilder()
                                                        .add(loader)
                                                        .add(0))
                                        .add(
                                                "clip",
                                                Json.createArrayBuilder()
                                                        .add(loader)
                                                        .add(1))));
        return after.build();
    }

    private static Optional<String> loader(JsonObject nodes) {
        return nodes.entrySet().stream()
                .filter(node -> LOADERS.contains(node.getValue().asJsonObject().getString("class_type", "")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static JsonValue redirect(JsonValue value, String from, String to) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder redirected = Json.createObjectBuilder();
            object.forEach((key, inner) -> redirected.add(key, redirect(inner, from, to)));
            return redirected.build();
        }
        if (value instanceof JsonArray link
                && link.size() == 2
                && link.get(0) instanceof JsonString node
                && node.getString().equals(from)
                && List.of("0", "1").contains(link.get(1).toString())) {
            return Json.createArrayBuilder().add(to).add(link.get(1)).build();
        }
        return value;
    }

    private String file(String lora) {
        return place.settings().part("lora_files").text(lora).orElse(lora + ".safetensors");
    }
}
