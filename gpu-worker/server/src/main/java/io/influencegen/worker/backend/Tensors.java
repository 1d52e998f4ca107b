package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Pictures as model servers give them: rows of rows of colours, as whole numbers to 255 or as parts of 1. */
final class Tensors {
    private Tensors() {}

    /** Nested lists [height][width][3], perhaps inside a list of one; or the picture's file in base64. */
    static Optional<Raster> read(JsonValue value) {
        if (value instanceof JsonString text) {
            return file(text.getString());
        }
        if (value instanceof jakarta.json.JsonObject object) {
            for (String key : List.of("b64", "image", "images", "output")) {
                if (object.containsKey(key)) {
                    return read(object.get(key));
                }
            }
            return Optional.empty();
        }
        if (!(value instanceof JsonArray array) || array.isEmpty()) {
            return Optional.empty();
        }
        if (array.size() == 1) {
            return read(array.get(0));
        }
        return nested(array);
    }

    private static Optional<Raster> file(String base64) {
        try {
            String bare = base64.replaceFirst("^data:[^,]*,", "");
            return Pictures.read(Base64.getDecoder().decode(bare));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Raster> nested(JsonArray rows) {
        List<Double> values = new ArrayList<>();
        for (JsonValue row : rows) {
            if (!(row instanceof JsonArray pixels)) {
                return Optional.empty();
            }
            for (JsonValue pixel : pixels) {
                if (!(pixel instanceof JsonArray colours) || colours.size() != 3) {
                    return Optional.empty();
                }
                colours.forEach(colour ->
                        values.add(colour instanceof JsonNumber number ? number.doubleValue() : Double.valueOf(0)));
            }
        }
        int height = rows.size();
        int width = values.size() / 3 / height;
        return values.size() == 3 * width * height ? Optional.of(of(values, width, height)) : Optional.empty();
    }

    static Raster of(List<Double> values, int width, int height) {
        boolean parts = values.stream().allMatch(value -> value <= 1);
        byte[] rgb = new byte[values.size()];
        for (int i = 0; i < rgb.length; i++) {
            double value = parts ? 255 * values.get(i) : values.get(i);
            rgb[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
        }
        return new Raster(width, height, rgb);
    }
}
