package io.influencegen.worker.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.worker.model.LocalModel.Style;
import io.influencegen.worker.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles as trainers write them, laid over models as exporters write them. */
class LoraTest {
    private static final Size SQUARE = new Size("1:1", 64, 64);
    private static final float[] DOWN = TinyModels.random("down", 2 * 64);
    private static final float[] UP = TinyModels.random("up", 64 * 2);
    private static final Set<String> FLUX_BLOCK = Set.of(
            "single_transformer_blocks.3.attn.to_q",
            "single_transformer_blocks.3.attn.to_k",
            "single_transformer_blocks.3.attn.to_v",
            "single_transformer_blocks.3.proj_mlp");

    @TempDir
    private Path folder;

    /** One step with the style must be one step of a model whose weights hold it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "transformer.transformer_blocks.0.attn.to_q.lora_A.weight",
                "transformer_blocks.0.attn.to_q.lora_A.default.weight",
                "base_model.model.transformer_blocks.0.attn.to_q.lora_A.weight",
                "lora_unet_transformer_blocks_0_attn_to_q.lora_down.weight",
                "unet.transformer_blocks.0.attn.to_q.lora.down.weight"
            })
    void aStyleShouldBeAddedToTheWeightsWhateverItsNames(String name) throws IOException {
        Path style = new TinyStyle()
                .add(name, DOWN, 2, 64)
                .add(LoraNames.upOf(name), UP, 64, 2)
                .write(folder.resolve("style.safetensors"));
        assertThat(FluxLayoutTest.farthest(reached(style, 0.5), reachedByHand(0.5)), lessThan(1e-5));
    }

    @Test
    void alphaShouldScaleAStyleOfKohya() throws IOException {
        String stem = "lora_unet_transformer_blocks_0_attn_to_q";
        Path style = new TinyStyle()
                .add(stem + ".lora_down.weight", DOWN, 2, 64)
                .add(stem + ".lora_up.weight", UP, 64, 2)
                .add(stem + ".alpha", new float[] {1})
                .write(folder.resolve("style.safetensors"));
        assertThat(FluxLayoutTest.farthest(reached(style, 1), reachedByHand(0.5)), lessThan(1e-5));
    }

    @Test
    void twoStylesShouldAddUp() throws IOException {
        String name = "transformer.transformer_blocks.0.attn.to_q.lora_A.weight";
        Path style = new TinyStyle()
                .add(name, DOWN, 2, 64)
                .add(LoraNames.upOf(name), UP, 64, 2)
                .write(folder.resolve("style.safetensors"));
        try (LocalModel model = LocalModel.open(ShippedModel.engine(), TinyModels.flux(folder.resolve("m"), false))) {
            List<Style> styles = List.of(new Style("one", style), new Style("two", style));
            float[] both = oneStep(model, Map.of("one", 0.2, "two", 0.3), styles);
            assertThat(FluxLayoutTest.farthest(both, reachedByHand(0.5)), lessThan(1e-5));
        }
    }

    @Test
    void aFusedModuleShouldBeSplitAsTheExporterDid() {
        float[] up = new float[(3 * 8 + 32) * 2];
        for (int i = 0; i < up.length; i++) {
            up[i] = i;
        }
        Lora.Part fused = new Lora.Part(new float[16], up, 2, 8, 56, 1);
        Map<String, Lora.Part> placed = new LoraNames(FLUX_BLOCK).place("lora_unet_single_blocks_3_linear1", fused);
        assertThat(placed.keySet(), is(FLUX_BLOCK));
        assertThat(placed.get("single_transformer_blocks.3.attn.to_k").up(), is(Arrays.copyOfRange(up, 8 * 2, 16 * 2)));
        assertThat(placed.get("single_transformer_blocks.3.proj_mlp").out(), is(32));
    }

    @Test
    void aStyleShouldReachAConvolution() throws IOException {
        float[] down = TinyModels.random("cd", 2 * 4);
        float[] up = TinyModels.random("cu", 4 * 2);
        Path style = new TinyStyle()
                .add("lora_unet_conv_in.lora_down.weight", down, 2, 4, 1, 1)
                .add("lora_unet_conv_in.lora_up.weight", up, 4, 2, 1, 1)
                .write(folder.resolve("style.safetensors"));
        try (LocalModel model =
                LocalModel.open(ShippedModel.engine(), TinyModels.stableDiffusion(folder.resolve("m"), "epsilon"))) {
            Wish wish = new Wish("a cat", "", SQUARE, 3, 1, 1, Map.of("s", 1.0));
            Canvas plain = model.begin(new Wish("a cat", "", SQUARE, 3, 1, 1, Map.of()), List.of());
            Canvas styled = model.begin(wish, List.of(new Style("s", style)));
            float[] start = plain.latents().clone();
            model.step(List.of(plain));
            model.step(List.of(styled));
            double sigma = StableDiffusionLayoutTest.levels()[1];
            for (int c = 0; c < 4; c++) {
                double added = 0;
                for (int r = 0; r < 2; r++) {
                    for (int i = 0; i < 4; i++) {
                        added += up[c * 2 + r] * down[r * 4 + i] * start[i * 64];
                    }
                }
                double moved = styled.latents()[c * 64] - plain.latents()[c * 64];
                assertThat(Math.abs(moved + added * sigma / Math.sqrt(sigma * sigma + 1)), lessThan(1e-5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "\u0005\u0000\u0000\u0000\u0000\u0000\u0000\u0000{}"})
    void whatIsNoSafetensorsFileShouldBeToldApart(String content) throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.safetensors"), content, java.nio.charset.StandardCharsets.ISO_8859_1);
        ModelFault fault = assertThrows(ModelFault.class, () -> Lora.read(file, FLUX_BLOCK));
        assertThat(fault.getMessage(), containsString("broken.safetensors"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a.lora_A.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,64]}}",
                "{\"a.lora_A.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[-16,0]}}",
                "{\"a.lora_A.weight\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647],\"data_offsets\":[0,16]}}",
                "{\"a.lora_A.weight\":{\"dtype\":\"Q4\",\"shape\":[2,2],\"data_offsets\":[0,16]}}",
                "{\"a.lora_A.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}",
                "{\"a.lora_A.weight\":17}",
                "{}"
            })
    void hostileHeadsShouldBeRefused(String head) throws IOException {
        Path file = Files.write(folder.resolve("hostile.safetensors"), TinyStyle.bytes(head, new byte[16]));
        ModelFault fault = assertThrows(ModelFault.class, () -> Lora.read(file, Set.of("a")));
        assertThat(fault.getMessage(), containsString("hostile.safetensors"));
    }

    @Test
    void aStyleOfAnotherModelShouldBeRefusedByName() throws IOException {
        Path other = new TinyStyle()
                .add("transformer.blocks.9.lora_A.weight", new float[4], 2, 2)
                .add("transformer.blocks.9.lora_B.weight", new float[4], 2, 2)
                .write(folder.resolve("other.safetensors"));
        ModelFault fault = assertThrows(ModelFault.class, () -> Lora.read(other, FLUX_BLOCK));
        assertThat(fault.getMessage(), containsString("is for another model"));
    }

    private float[] reached(Path style, double strength) throws IOException {
        try (LocalModel model = LocalModel.open(ShippedModel.engine(), TinyModels.flux(folder.resolve("m"), false))) {
            return oneStep(model, Map.of("s", strength), List.of(new Style("s", style)));
        }
    }

    private static float[] oneStep(LocalModel model, Map<String, Double> styles, List<Style> files) {
        Canvas canvas = model.begin(new Wish("a cat", "", SQUARE, 5, 4, 3.5, styles), files);
        model.step(List.of(canvas));
        model.end(canvas);
        return canvas.latents();
    }

    /** The plain step, and what the style adds to it: the first step goes from 1 to the second noise level. */
    private double[] reachedByHand(double strength) throws IOException {
        double[] latents;
        float[] start = Noise.of(5, 16 * 64);
        try (LocalModel model = LocalModel.open(ShippedModel.engine(), TinyModels.flux(folder.resolve("p"), false))) {
            latents = FluxLayoutTest.doubles(oneStep(model, Map.of(), List.of()));
        }
        double mu = 0.5 + 0.65 * (16 - 256) / (4096 - 256);
        double next = 1 / (1 + (1 / 0.75 - 1) * Math.exp(-mu));
        for (int token = 0; token < 16; token++) {
            for (int out = 0; out < 64; out++) {
                double added = 0;
                for (int r = 0; r < 2; r++) {
                    for (int in = 0; in < 64; in++) {
                        added += UP[out * 2 + r] * DOWN[r * 64 + in] * start[token * 64 + in];
                    }
                }
                latents[token * 64 + out] += (next - 1) * strength * added;
            }
        }
        return latents;
    }
}
