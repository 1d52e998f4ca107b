package io.influencegen.worker.model;

import io.influencegen.worker.onnx.ModelFault;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One object of a JSON file that belongs to a model. What is wrong in it is a fault of the model, told with its place. */
public record Settings(String place, JsonObject json) {
    private static final long LARGEST_FILE = 32L << 20;

    public static Settings none(String place) {
        return new Settings(place, JsonValue.EMPTY_JSON_OBJECT);
    }

    public static Settings read(Path file) {
        String place = file.getParent().getFileName() + "/" + file.getFileName();
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new ModelFault("%s is larger than %d MB".formatted(place, LARGEST_FILE >> 20));
            }
            try (InputStream in = Files.newInputStream(file);
                    JsonReader reader = Json.createReader(in)) {
                return new Settings(place, reader.readObject());
            }
        } catch (IOException e) {
            throw new ModelFault("%s cannot be read (%s)".formatted(place, e), e);
        } catch (JsonException e) {
            throw new ModelFault("%s is not a JSON object (%s)".formatted(place, e.getMessage()), e);
        }
    }

    public static Settings readIfThere(Path file) {
        return Files.exists(file) ? read(file) : none(String.valueOf(file.getFileName()));
    }

    /** These settings, with those of {@code other} where both speak of the same. */
    public Settings with(Settings other) {
        return new Settings(
                place,
                Json.createObjectBuilder(json)
                        .addAll(Json.createObjectBuilder(other.json))
                        .build());
    }

    public boolean has(String key) {
        return json.containsKey(key) && json.get(key) != JsonValue.NULL;
    }

    public Optional<String> text(String key) {
        return as(key, JsonString.class, "text").map(JsonString::getString);
    }

    public Optional<Double> number(String key) {
        return as(key, JsonNumber.class, "a number").map(JsonNumber::doubleValue);
    }

    public double number(String key, double otherwise) {
        return number(key).orElse(otherwise);
    }

    public int whole(String key, int otherwise) {
        return number(key).map(Double::intValue).orElse(otherwise);
    }

    public boolean flag(String key) {
        return json.get(key) == JsonValue.TRUE;
    }

    public Settings part(String key) {
        JsonObject part = as(key, JsonObject.class, "an object").orElse(JsonValue.EMPTY_JSON_OBJECT);
        return new Settings(place + " " + key, part);
    }

    /** The parts under a key, by name, in the order of the file. */
    public Map<String, Settings> parts(String key) {
        Settings all = part(key);
        return all.json.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), all::part, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    public List<String> texts(String key) {
        return list(key).stream()
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .toList();
    }

    public List<Double> numbers(String key) {
        return list(key).stream().map(this::number).toList();
    }

    public List<List<Double>> rows(String key) {
        return list(key).stream()
                .map(row -> row.asJsonArray().stream().map(this::number).toList())
                .toList();
    }

    private Double number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.doubleValue();
        }
        throw new ModelFault("%s: %s should be a number".formatted(place, value));
    }

    private List<JsonValue> list(String key) {
        return as(key, jakarta.json.JsonArray.class, "a list")
                .map(List::<JsonValue>copyOf)
                .orElse(List.of());
    }

    private <T> Optional<T> as(String key, Class<T> type, String kind) {
        JsonValue value = json.get(key);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw new ModelFault("%s: %s should be %s".formatted(place, key, kind));
        }
        return Optional.of(type.cast(value));
    }
}
