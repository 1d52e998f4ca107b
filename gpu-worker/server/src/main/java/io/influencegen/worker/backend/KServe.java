package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Triton and others that speak KServe's protocol, version 2. The model says which inputs it has; those whose names mean something
 * to us are given, and the picture is taken from its first output, as bytes behind the JSON.
 */
final class KServe implements Backend {
    private static final String HEAD_LENGTH = "Inference-Header-Content-Length";

    private final Place place;

    KServe(Place place) {
        this.place = place;
    }

    @Override
    public Raster paint(Task task) throws InterruptedException {
        Wire wire = new Wire(place, task);
        String path = "/v2/models/" + place.remoteModel();
        JsonObject told = wire.getJson(path);
        JsonArrayBuilder inputs = Json.createArrayBuilder();
        List<String> unknown = new ArrayList<>();
        for (JsonObject input : told.getJsonArray("inputs").getValuesAs(JsonObject.class)) {
            Optional<JsonValue> value = value(input.getString("name"), task);
            if (value.isEmpty()) {
                unknown.add(input.getString("name"));
            }
            value.ifPresent(known -> inputs.add(input(input, known)));
        }
        JsonArray built = inputs.build();
        if (built.isEmpty()) {
            throw Refusal.of(
                    ProblemCode.BACKEND_FAULT,
                    "%s has no input for a prompt, only %s.".formatted(place.model(), unknown));
        }
        String output = told.getJsonArray("outputs").getJsonObject(0).getString("name");
        Wire.Answer answer = wire.post(
                path + "/infer",
                Json.createObjectBuilder()
                        .add("inputs", built)
                        .add(
                                "outputs",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("name", output)
                                                .add(
                                                        "parameters",
                                                        Json.createObjectBuilder()
                                                                .add("binary_data", true))))
                        .build());
        return read(wire, answer);
    }

    private static JsonObject input(JsonObject told, JsonValue value) {
        int rank = Math.max(1, told.getJsonArray("shape").size());
        JsonArrayBuilder shape = Json.createArrayBuilder();
        for (int i = 0; i < rank; i++) {
            shape.add(1);
        }
        return Json.createObjectBuilder()
                .add("name", told.getString("name"))
                .add("datatype", told.getString("datatype"))
                .add("shape", shape)
                .add("data", Json.createArrayBuilder().add(value))
                .build();
    }

    /** Servers name their inputs as they like, but mean few things by them. */
    private static Optional<JsonValue> value(String name, Task task) {
        JsonObject plain = Plain.parameters(task);
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "prompt", "text", "text_input" -> plain.get("prompt");
                    case "negative_prompt", "neg_prompt" -> plain.get("negative_prompt");
                    case "width" -> plain.get("width");
                    case "height" -> plain.get("height");
                    case "seed" -> plain.get("seed");
                    case "steps", "num_inference_steps", "inference_steps" -> plain.get("num_inference_steps");
                    case "guidance", "guidance_scale", "cfg_scale" -> plain.get("guidance_scale");
                    case "samples", "num_images", "batch_size" -> Json.createValue(1);
                    default -> null;
                });
    }

    private static Raster read(Wire wire, Wire.Answer answer) {
        Optional<String> length = answer.header(HEAD_LENGTH);
        int head = length.map(Integer::parseInt).orElse(answer.bytes().length);
        JsonObject output = ((JsonObject) wire.json(Arrays.copyOf(answer.bytes(), head)))
                .getJsonArray("outputs")
                .getJsonObject(0);
        if (output.containsKey("data")) {
            return Tensors.read(output.get("data"))
                    .or(() -> flat(output))
                    .orElseThrow(() -> wire.strange("no picture in data"));
        }
        ByteBuffer raw = ByteBuffer.wrap(answer.bytes(), head, answer.bytes().length - head)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
        return switch (output.getString("datatype")) {
            case "BYTES" -> wire.picture(string(raw));
            case "UINT8" -> raster(output, numbers(raw.remaining(), i -> raw.get(i) & 255));
            case "FP32" -> raster(output, numbers(raw.remaining() / 4, i -> raw.getFloat(4 * i)));
            default -> throw wire.strange("its picture has the type " + output.getString("datatype"));
        };
    }

    /** One string: its length, then a file, plain or in base64. */
    private static byte[] string(ByteBuffer raw) {
        byte[] bytes = new byte[Math.min(raw.getInt(), raw.remaining())];
        raw.get(bytes);
        if (Pictures.read(bytes).isPresent()) {
            return bytes;
        }
        return java.util.Base64.getMimeDecoder().decode(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<Raster> flat(JsonObject output) {
        JsonArray data = output.getJsonArray("data");
        return data.stream().allMatch(jakarta.json.JsonNumber.class::isInstance)
                ? Optional.of(raster(
                        output, numbers(data.size(), i -> data.getJsonNumber(i).doubleValue())))
                : Optional.empty();
    }

    private static Raster raster(JsonObject output, List<Double> values) {
        List<Integer> shape = output.getJsonArray("shape").getValuesAs(jakarta.json.JsonNumber::intValue);
        int rank = shape.size();
        int height = shape.get(rank - 3);
        int width = shape.get(rank - 2);
        return Tensors.of(values.subList(0, 3 * width * height), width, height);
    }

    private static List<Double> numbers(int count, java.util.function.IntToDoubleFunction at) {
        return java.util.stream.IntStream.range(0, count)
                .mapToDouble(at)
                .boxed()
                .toList();
    }
}
