package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Engine;
import io.influencegen.worker.onnx.Feed;
import io.influencegen.worker.onnx.Graph;
import io.influencegen.worker.onnx.GraphSource;
import java.nio.file.Files;
import java.nio.file.Path;

/** One text encoder with its words. Always one prompt at a time, so that a prompt means the same whoever else asks. */
final class TextEncoder implements AutoCloseable {
    private static final int CLIP_LENGTH = 77;

    private final Graph graph;
    private final Words words;

    private TextEncoder(Graph graph, Words words) {
        this.graph = graph;
        this.words = words;
    }

    /** @param number empty, or {@code _2} for the second of a model that has two */
    static TextEncoder open(Engine engine, Path folder, String number, int otherwiseLength) {
        Graph graph = engine.openBeside(GraphSource.of(folder.resolve("text_encoder" + number + "/model.onnx")));
        graph.require("input_ids");
        Path words = folder.resolve("tokenizer" + number);
        Settings own = Settings.readIfThere(words.resolve("tokenizer.json"));
        if (own.text("type").orElse("").equals("word-list")) {
            return new TextEncoder(graph, new WordList(own));
        }
        int told = Settings.readIfThere(words.resolve("tokenizer_config.json"))
                .number("model_max_length")
                .filter(length -> length > 1 && length <= 4096)
                .map(Double::intValue)
                .orElse(Files.exists(words.resolve("merges.txt")) ? CLIP_LENGTH : otherwiseLength);
        return new TextEncoder(
                graph, HuggingFaceWords.read(words, graph.fixed("input_ids", 1).orElse(told)));
    }

    Words.Reading read(String prompt) {
        return words.read(prompt);
    }

    /** The first of these names that it gives. */
    String output(String... names) {
        return graph.output(names);
    }

    /** The number of hidden layers it shows, of which some models want the last but one. */
    int hiddenLayers() {
        int layers = 0;
        while (graph.gives("hidden_states." + layers)) {
            layers++;
        }
        return layers;
    }

    float[][] run(Words.Reading reading, String... outputs) {
        int length = reading.ids().length;
        float[] ids = new float[length];
        float[] mask = new float[length];
        for (int i = 0; i < length; i++) {
            ids[i] = reading.ids()[i];
            mask[i] = 1;
        }
        try (Feed feed = graph.feed()) {
            feed.put("input_ids", ids, 1, length).putIfTaken("attention_mask", mask, 1, length);
            return graph.run(feed, outputs);
        }
    }

    @Override
    public void close() {
        graph.close();
        words.close();
    }
}
