package io.influencegen.worker.model;

import static io.influencegen.worker.model.TinyGraph.FLOAT;
import static io.influencegen.worker.model.TinyGraph.FLOAT16;
import static io.influencegen.worker.model.TinyGraph.INT64;
import static io.influencegen.worker.model.TinyGraph.text;
import static io.influencegen.worker.model.TinyGraph.whole;
import static io.influencegen.worker.model.TinyGraph.wholes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Models with random weights in the very layouts of real exports, small enough to be checked by hand. */
public final class TinyModels {
    static final int WORDS = 10;
    static final int WIDE = 6;
    static final int POOLED = 5;

    private TinyModels() {}

    static float[] random(String name, int count) {
        Random dice = new Random(name.hashCode());
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) dice.nextGaussian() * 0.3f;
        }
        return values;
    }

    /** FLUX as optimum exports it: 16 latent channels packed to 64, distilled guidance, two encoders, a CLIP tokenizer in parts. */
    public static Path flux(Path folder, boolean half) throws IOException {
        Files.createDirectories(folder.resolve("scheduler"));
        Files.writeString(folder.resolve("model_index.json"), "{\"_class_name\": \"FluxPipeline\"}");
        Files.writeString(
                folder.resolve("influencegen.json"),
                "{\"sizes\": {\"1:1\": {\"width\": 64, \"height\": 64}}, \"licence\": \"test\"}");
        Files.writeString(folder.resolve("scheduler/scheduler_config.json"), """
                {"_class_name": "FlowMatchEulerDiscreteScheduler", "base_image_seq_len": 256, "base_shift": 0.5,
                 "max_image_seq_len": 4096, "max_shift": 1.15, "shift": 3.0, "use_dynamic_shifting": true}""");
        clipWords(folder.resolve("tokenizer"));
        wholeWords(folder.resolve("tokenizer_2"), 12);
        encoder("clip", WORDS, 77, POOLED, "pooler_output").write(folder.resolve("text_encoder/model.onnx"));
        encoder("t5", WORDS, 12, WIDE, "none").write(folder.resolve("text_encoder_2/model.onnx"));
        fluxTransformer(half).write(folder.resolve("transformer/model.onnx"));
        decoder(16).write(folder.resolve("vae_decoder/model.onnx"));
        return folder;
    }

    /** Stable Diffusion 1.5 as optimum exports it. */
    public static Path stableDiffusion(Path folder, String prediction) throws IOException {
        Files.createDirectories(folder.resolve("scheduler"));
        Files.writeString(folder.resolve("model_index.json"), "{\"_class_name\": \"OnnxStableDiffusionPipeline\"}");
        Files.writeString(
                folder.resolve("influencegen.json"), "{\"sizes\": {\"1:1\": {\"width\": 64, \"height\": 64}}}");
        Files.writeString(folder.resolve("scheduler/scheduler_config.json"), """
                {"num_train_timesteps": 1000, "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
                 "steps_offset": 1, "timestep_spacing": "leading", "prediction_type": "%s"}""".formatted(prediction));
        clipWords(folder.resolve("tokenizer"));
        encoder("clip", WORDS, 77, WIDE, "pooler_output").write(folder.resolve("text_encoder/model.onnx"));
        unet().write(folder.resolve("unet/model.onnx"));
        decoder(4).write(folder.resolve("vae_decoder/model.onnx"));
        return folder;
    }

    /** Stable Diffusion XL: two encoders side by side, text embeddings and time ids. */
    public static Path stableDiffusionXl(Path folder) throws IOException {
        stableDiffusion(folder, "epsilon");
        clipWords(folder.resolve("tokenizer_2"));
        twoLayers("clip", WIDE, false).write(folder.resolve("text_encoder/model.onnx"));
        twoLayers("clip2", WIDE, true).write(folder.resolve("text_encoder_2/model.onnx"));
        unetXl().write(folder.resolve("unet/model.onnx"));
        return folder;
    }

    private static TinyGraph encoder(String name, int words, int length, int width, String pooled) {
        TinyGraph graph = new TinyGraph().input("input_ids", INT64, "batch", length);
        graph.floats(name + ".table", random(name, words * width), words, width);
        String rows = graph.node("Gather", List.of(name + ".table", "input_ids"));
        graph.give(rows, "last_hidden_state").output("last_hidden_state", FLOAT, "batch", length, width);
        String mean = graph.node("ReduceMean", List.of(rows), wholes("axes", 1), whole("keepdims", 0));
        return graph.give(mean, pooled).output(pooled, FLOAT, "batch", width);
    }

    private static TinyGraph twoLayers(String name, int width, boolean embeds) {
        TinyGraph graph = new TinyGraph().input("input_ids", INT64, "batch", 77);
        graph.floats(name + ".table", random(name, WORDS * width), WORDS, width);
        String rows = graph.node("Gather", List.of(name + ".table", "input_ids"));
        String twice = graph.node("Add", List.of(rows, rows));
        graph.give(rows, "hidden_states.0").output("hidden_states.0", FLOAT, "batch", 77, width);
        graph.give(twice, "hidden_states.1").output("hidden_states.1", FLOAT, "batch", 77, width);
        graph.give(twice, "last_hidden_state").output("last_hidden_state", FLOAT, "batch", 77, width);
        String mean = graph.node("ReduceMean", List.of(rows), wholes("axes", 1), whole("keepdims", 0));
        String given = embeds ? "text_embeds" : "pooler_output";
        return graph.give(mean, given).output(given, FLOAT, "batch", width);
    }

    private static TinyGraph fluxTransformer(boolean half) {
        int type = half ? FLOAT16 : FLOAT;
        TinyGraph graph = new TinyGraph()
                .input("hidden_states", type, "batch", "tokens", 64)
                .input("encoder_hidden_states", type, "batch", 12, WIDE)
                .input("pooled_projections", type, "batch", POOLED)
                .input("timestep", type, "batch")
                .input("img_ids", FLOAT, "tokens", 3)
                .input("txt_ids", FLOAT, 12, 3)
                .input("guidance", FLOAT, "batch");
        String x = single(graph, "hidden_states");
        String text = single(graph, "encoder_hidden_states");
        String pooled = single(graph, "pooled_projections");
        String time = single(graph, "timestep");
        graph.floats("transformer_blocks.0.attn.to_q.weight", random("x", 64 * 64), 64, 64);
        graph.floats("wt", random("text", WIDE * 64), WIDE, 64);
        graph.floats("wp", random("pooled", POOLED * 64), POOLED, 64);
        graph.floats("wi", random("place", 3 * 64), 3, 64);
        graph.floats("wz", random("zero", 3 * 64), 3, 64);
        graph.longs("axes1", 1);
        graph.longs("axes12", 1, 2);
        String turned = graph.node("Transpose", List.of("transformer_blocks.0.attn.to_q.weight"), wholes("perm", 1, 0));
        String moved = graph.node("MatMul", "/transformer_blocks.0/attn/to_q/MatMul", List.of(x, turned));
        String meaning = graph.node("ReduceMean", List.of(text), wholes("axes", 1), whole("keepdims", 1));
        String said = graph.node("MatMul", List.of(meaning, "wt"));
        String about = graph.node("Unsqueeze", List.of(graph.node("MatMul", List.of(pooled, "wp")), "axes1"));
        String place = graph.node("MatMul", List.of("img_ids", "wi"));
        String nothing = graph.node(
                "ReduceMean",
                List.of(graph.node("MatMul", List.of("txt_ids", "wz"))),
                wholes("axes", 0),
                whole("keepdims", 1));
        String when = graph.node("Unsqueeze", List.of(time, "axes12"));
        String how = graph.node("Unsqueeze", List.of("guidance", "axes12"));
        String sum = moved;
        for (String part : List.of(said, about, place, nothing, when, how)) {
            sum = graph.node("Add", List.of(sum, part));
        }
        String out = half ? graph.node("Cast", List.of(sum), whole("to", FLOAT16)) : sum;
        return graph.give(out, "out_hidden_states").output("out_hidden_states", type, "batch", "tokens", 64);
    }

    private static String single(TinyGraph graph, String input) {
        return graph.node("Cast", List.of(input), whole("to", FLOAT));
    }

    private static TinyGraph unet() {
        TinyGraph graph = new TinyGraph()
                .input("sample", FLOAT, "batch", 4, "height", "width")
                .input("timestep", INT64, 1)
                .input("encoder_hidden_states", FLOAT, "batch", 77, WIDE);
        graph.give(noise(graph), "out_sample");
        return graph.output("out_sample", FLOAT, "batch", 4, "height", "width");
    }

    private static String noise(TinyGraph graph) {
        graph.floats("conv_in.weight", random("conv", 4 * 4), 4, 4, 1, 1);
        graph.floats("wt", random("text", WIDE * 4), WIDE, 4);
        graph.floats("thousandth", new float[] {0.001f});
        graph.longs("axes23", 2, 3);
        String moved = graph.node("Conv", "/conv_in/Conv", List.of("sample", "conv_in.weight"));
        String meaning =
                graph.node("ReduceMean", List.of("encoder_hidden_states"), wholes("axes", 1), whole("keepdims", 0));
        String said = graph.node("Unsqueeze", List.of(graph.node("MatMul", List.of(meaning, "wt")), "axes23"));
        String when =
                graph.node("Mul", List.of(graph.node("Cast", List.of("timestep"), whole("to", FLOAT)), "thousandth"));
        return graph.node("Add", List.of(graph.node("Add", List.of(moved, said)), when));
    }

    private static TinyGraph unetXl() {
        TinyGraph graph = new TinyGraph()
                .input("sample", FLOAT, "batch", 4, "height", "width")
                .input("timestep", FLOAT, 1)
                .input("encoder_hidden_states", FLOAT, "batch", 77, 2 * WIDE)
                .input("text_embeds", FLOAT, "batch", WIDE)
                .input("time_ids", FLOAT, "batch", 6);
        graph.floats("we", random("embeds", WIDE * 4), WIDE, 4);
        graph.floats("wi", random("ids", 6 * 4), 6, 4);
        graph.floats("ws", random("sequence", 2 * WIDE * 4), 2 * WIDE, 4);
        graph.longs("axes23", 2, 3);
        String meaning =
                graph.node("ReduceMean", List.of("encoder_hidden_states"), wholes("axes", 1), whole("keepdims", 0));
        String about = graph.node(
                "Add",
                List.of(
                        graph.node("MatMul", List.of("text_embeds", "we")),
                        graph.node("MatMul", List.of("time_ids", "wi"))));
        String both = graph.node("Add", List.of(about, graph.node("MatMul", List.of(meaning, "ws"))));
        String said = graph.node("Unsqueeze", List.of(both, "axes23"));
        String when = graph.node("Add", List.of(graph.node("Add", List.of("sample", said)), "timestep"));
        graph.give(when, "out_sample");
        return graph.output("out_sample", FLOAT, "batch", 4, "height", "width");
    }

    private static TinyGraph decoder(int channels) {
        TinyGraph graph = new TinyGraph().input("latent_sample", FLOAT, "batch", channels, "high", "wide");
        graph.floats("w", random("decoder", 3 * channels), 3, channels, 1, 1);
        graph.floats("scales", new float[] {1, 1, 8, 8}, 4);
        String colours = graph.node("Conv", List.of("latent_sample", "w"));
        String large = graph.node("Resize", List.of(colours, "", "scales"), text("mode", "nearest"));
        return graph.give(large, "sample").output("sample", FLOAT, "batch", 3, "high8", "wide8");
    }

    /** CLIP's two files, with the few words tests need. */
    private static void clipWords(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("vocab.json"), """
                {"<|startoftext|>": 0, "<|endoftext|>": 1, "a</w>": 2, "c": 3, "a": 4, "t</w>": 5, "ca": 6, "cat</w>": 7,
                 "r": 8, "d</w>": 9}""");
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\nc a\nca t</w>\n");
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"model_max_length\": 77, \"pad_token\": \"<|endoftext|>\"}");
    }

    private static void wholeWords(Path folder, int length) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tokenizer.json"), """
                {"version": "1.0", "truncation": null, "padding": null, "normalizer": null, "post_processor": null,
                 "decoder": null, "pre_tokenizer": {"type": "Whitespace"},
                 "added_tokens": [{"id": 0, "content": "<pad>", "single_word": false, "lstrip": false, "rstrip": false,
                                   "normalized": false, "special": true}],
                 "model": {"type": "WordLevel", "vocab": {"<pad>": 0, "<unk>": 1, "a": 2, "cat": 3, "red": 4}, "unk_token": "<unk>"}}""");
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"model_max_length\": %d, \"pad_token\": \"<pad>\"}".formatted(length));
    }
}
