package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The model that comes with the product, opened once for all tests. */
public final class ShippedModel {
    public static final Path FOLDER = Path.of("../model/weights/ig-scenes-1");
    public static final Size SQUARE = new Size("1:1", 128, 128);

    private static Engine engine;
    private static LocalModel model;

    private ShippedModel() {}

    public static synchronized Engine engine() {
        if (engine == null) {
            engine = Engine.start(2);
        }
        return engine;
    }

    public static synchronized LocalModel open() {
        if (model == null) {
            model = LocalModel.open(engine(), FOLDER);
        }
        return model;
    }

    public static List<LocalModel.Style> styles() {
        return List.of("neon", "pixel", "pastel", "line").stream()
                .map(name -> new LocalModel.Style(name, FOLDER.resolve("loras/" + name + ".safetensors")))
                .toList();
    }

    public static Canvas begin(String prompt, long seed, int steps, Map<String, Double> loras) {
        return open().begin(new Wish(prompt, "", SQUARE, seed, steps, 4, loras), styles());
    }
}
