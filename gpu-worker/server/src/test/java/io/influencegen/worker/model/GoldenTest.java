package io.influencegen.worker.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.influencegen.worker.picture.Raster;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps and pictures are those of the reference in {@code gpu-worker/model/sample.py}, written down by {@code golden.py}. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("../model/golden");

    @ParameterizedTest
    @ValueSource(strings = {"square", "wide", "neon"})
    void everyStepShouldBeThatOfTheReference(String name) throws IOException {
        Path folder = GOLDEN.resolve(name);
        Settings told = Settings.read(folder.resolve("case.json"));
        LocalModel model = ShippedModel.open();
        Canvas canvas = model.begin(wish(told), ShippedModel.styles());
        assertThat("noise", difference(canvas.latents(), floats(folder, "noise")), lessThan(1e-6));
        while (!canvas.isDone()) {
            model.step(List.of(canvas));
            Path after = folder.resolve("after_step_" + canvas.step() + ".f32");
            if (Files.exists(after)) {
                assertThat(after.toString(), difference(canvas.latents(), floats(after)), lessThan(1e-3));
            }
        }
        Raster picture = model.decode(canvas);
        byte[] expected = Files.readAllBytes(folder.resolve("picture.u8"));
        assertThat(picture.rgb().length, is(expected.length));
        assertThat("brightness", largest(picture.rgb(), expected), lessThanOrEqualTo(1));
        model.end(canvas);
    }

    private static Wish wish(Settings told) {
        Map<String, Double> styles = new HashMap<>();
        for (JsonValue lora : told.json().getJsonArray("lora")) {
            styles.put(
                    lora.asJsonArray().getString(0),
                    lora.asJsonArray().getJsonNumber(1).doubleValue());
        }
        Settings size = Settings.read(ShippedModel.FOLDER.resolve("model_index.json"))
                .part("sizes")
                .part(told.text("ratio").orElseThrow());
        return new Wish(
                told.text("prompt").orElseThrow(),
                told.text("negative").orElseThrow(),
                new Size(told.text("ratio").orElseThrow(), size.whole("width", 0), size.whole("height", 0)),
                told.json().getJsonNumber("seed").longValue(),
                told.whole("steps", 0),
                told.number("guidance", 0),
                styles);
    }

    private static float[] floats(Path folder, String name) throws IOException {
        return floats(folder.resolve(name + ".f32"));
    }

    private static float[] floats(Path file) throws IOException {
        var buffer = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static double difference(float[] one, float[] other) {
        assertThat(one.length, is(other.length));
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - other[i]));
        }
        return largest;
    }

    private static int largest(byte[] one, byte[] other) {
        int largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs((one[i] & 255) - (other[i] & 255)));
        }
        return largest;
    }
}
