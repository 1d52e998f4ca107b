package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a prompt with the encoders that the layout of the model has. */
final class TextReader implements AutoCloseable {
    private static final int T5_LENGTH = 512;
    private static final int CLIP_LENGTH = 77;

    private final Layout layout;
    private final TextEncoder first;
    private final Optional<TextEncoder> second;

    private TextReader(Layout layout, TextEncoder first, Optional<TextEncoder> second) {
        this.layout = layout;
        this.first = first;
        this.second = second;
    }

    static TextReader open(Engine engine, Layout layout, Path folder) {
        TextEncoder first = TextEncoder.open(engine, folder, "", CLIP_LENGTH);
        Optional<TextEncoder> second = layout.readsTwice()
                ? Optional.of(TextEncoder.open(engine, folder, "_2", layout == Layout.FLUX ? T5_LENGTH : CLIP_LENGTH))
                : Optional.empty();
        return new TextReader(layout, first, second);
    }

    Conditioning read(String prompt) {
        return switch (layout) {
            case SCENES -> one(prompt, "last_hidden_state", "pooler_output");
            case FLUX -> flux(prompt);
            case SD -> one(prompt, "last_hidden_state");
            case SDXL -> twins(prompt);
        };
    }

    private Conditioning one(String prompt, String... outputs) {
        Words.Reading reading = first.read(prompt);
        float[][] said = first.run(reading, outputs);
        float[] pooled = said.length > 1 ? said[1] : new float[0];
        return new Conditioning(said[0], reading.ids().length, pooled, reading.unknown());
    }

    /** A short encoder says what the picture is about, a long one every word. */
    private Conditioning flux(String prompt) {
        Words.Reading brief = first.read(prompt);
        float[] pooled = first.run(brief, first.output("pooler_output", "pooled_output", "text_embeds"))[0];
        TextEncoder full = second.orElseThrow();
        Words.Reading reading = full.read(prompt);
        float[] sequence = full.run(reading, full.output("last_hidden_state", "hidden_states"))[0];
        return new Conditioning(sequence, reading.ids().length, pooled, reading.unknown());
    }

    /** SDXL wants the last but one layer of both encoders, token by token side by side. */
    private Conditioning twins(String prompt) {
        TextEncoder large = second.orElseThrow();
        Words.Reading reading = first.read(prompt);
        float[] narrow = first.run(reading, deep(first))[0];
        float[][] wide = large.run(large.read(prompt), deep(large), large.output("text_embeds", "pooler_output"));
        int tokens = reading.ids().length;
        int narrowWidth = narrow.length / tokens;
        int wideWidth = wide[0].length / tokens;
        float[] both = new float[narrow.length + wide[0].length];
        for (int i = 0; i < tokens; i++) {
            System.arraycopy(narrow, i * narrowWidth, both, i * (narrowWidth + wideWidth), narrowWidth);
            System.arraycopy(wide[0], i * wideWidth, both, i * (narrowWidth + wideWidth) + narrowWidth, wideWidth);
        }
        return new Conditioning(both, tokens, wide[1], reading.unknown());
    }

    private static String deep(TextEncoder encoder) {
        int layers = encoder.hiddenLayers();
        return layers >= 2
                ? "hidden_states." + (layers - 2)
                : encoder.output("penultimate_hidden_state", "last_hidden_state");
    }

    /** What the model would leave out of this prompt. */
    List<String> unknown(String prompt) {
        return (layout == Layout.FLUX ? second.orElseThrow() : first)
                .read(prompt)
                .unknown();
    }

    @Override
    public void close() {
        first.close();
        second.ifPresent(TextEncoder::close);
    }
}
