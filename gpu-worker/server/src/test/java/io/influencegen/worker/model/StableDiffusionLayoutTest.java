package io.influencegen.worker.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models in the layouts of Stable Diffusion 1.5 and XL, step by step against the formulas written down a second time. */
class StableDiffusionLayoutTest {
    private static final Size SQUARE = new Size("1:1", 64, 64);
    private static final int STEPS = 5;
    private static final int AREA = 64;
    private static final double GUIDANCE = 7.5;
    private static final int[] PROMPT = {0, 2, 7, 1};
    private static final int[] NOTHING = {0, 1};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"epsilon", "v_prediction"})
    void stepsShouldFollowTheFormulas(String prediction) throws IOException {
        try (LocalModel model =
                LocalModel.open(ShippedModel.engine(), TinyModels.stableDiffusion(folder, prediction))) {
            Canvas canvas = model.begin(new Wish("a cat", "", SQUARE, 3, STEPS, GUIDANCE, Map.of()), List.of());
            double[] levels = levels();
            double start = Math.sqrt(levels[801] * levels[801] + 1);
            double[] x = FluxLayoutTest.doubles(Noise.of(3, 4 * AREA));
            for (int i = 0; i < x.length; i++) {
                x[i] *= start;
            }
            for (int k = 0; k < STEPS; k++) {
                model.step(List.of(canvas));
                int time = 801 - 200 * k;
                x = step(x, time, levels[time], k == STEPS - 1 ? 0 : levels[time - 200], prediction);
                assertThat("step " + k, FluxLayoutTest.farthest(canvas.latents(), x), lessThan(2e-3));
            }
            assertThat(model.decode(canvas).width(), is(64));
        }
    }

    /** The largest and the smallest noise level of Stable Diffusion, as they are known. */
    @Test
    void noiseLevelsShouldBeThoseOfTheOriginal() throws IOException {
        TinyModels.stableDiffusion(folder, "epsilon");
        Settings even = Settings.read(folder.resolve("scheduler/scheduler_config.json"))
                .with(new Settings(
                        "",
                        jakarta.json.Json.createObjectBuilder()
                                .add("timestep_spacing", "linspace")
                                .add("steps_offset", 0)
                                .build()));
        float[] sigmas = new EulerDiscrete(even).plan(10, 0).sigmas();
        assertThat(Math.abs(sigmas[0] - 14.6146), lessThan(1e-3));
        assertThat(Math.abs(sigmas[9] - 0.0292), lessThan(1e-4));
    }

    /** What SDXL needs beside the prompt reaches the graph: other sizes and words, other steps. */
    @Test
    void xlShouldTakeBothEncodersAndTheSize() throws IOException {
        try (LocalModel model = LocalModel.open(ShippedModel.engine(), TinyModels.stableDiffusionXl(folder))) {
            Canvas canvas = model.begin(new Wish("a cat", "", SQUARE, 3, 1, 1, Map.of()), List.of());
            double[] before = FluxLayoutTest.doubles(canvas.latents());
            model.step(List.of(canvas));
            double sigma = levels()[1];
            double[] said = saidByXl();
            double[] expected = new double[before.length];
            for (int i = 0; i < before.length; i++) {
                double noise = before[i] / Math.sqrt(sigma * sigma + 1) + said[Math.floorDiv(i, AREA)] + 1;
                expected[i] = before[i] - sigma * noise;
            }
            assertThat(FluxLayoutTest.farthest(canvas.latents(), expected), lessThan(1e-3));
            assertThat(canvas.latents()[0], is(not((float) before[0])));
        }
    }

    private static double[] saidByXl() {
        int wide = TinyModels.WIDE;
        double[] first = FluxLayoutTest.mean("clip", PROMPT, 77, wide, 1);
        double[] second = FluxLayoutTest.mean("clip2", PROMPT, 77, wide, 1);
        float[] we = TinyModels.random("embeds", wide * 4);
        float[] wi = TinyModels.random("ids", 6 * 4);
        float[] ws = TinyModels.random("sequence", 2 * wide * 4);
        double[] ids = {64, 64, 0, 0, 64, 64};
        double[] said = new double[4];
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < wide; i++) {
                said[c] += second[i] * we[i * 4 + c] + first[i] * ws[i * 4 + c] + second[i] * ws[(wide + i) * 4 + c];
            }
            for (int i = 0; i < 6; i++) {
                said[c] += ids[i] * wi[i * 4 + c];
            }
        }
        return said;
    }

    static double[] levels() {
        double[] levels = new double[1000];
        double kept = 1;
        for (int i = 0; i < 1000; i++) {
            double root = Math.sqrt(0.00085) + (Math.sqrt(0.012) - Math.sqrt(0.00085)) * i / 999;
            kept *= 1 - root * root;
            levels[i] = Math.sqrt(1 / kept - 1);
        }
        return levels;
    }

    private static double[] step(double[] x, int time, double now, double next, String prediction) {
        double scale = 1 / Math.sqrt(now * now + 1);
        double[] with = said(x, scale, time, FluxLayoutTest.mean("clip", PROMPT, 77, TinyModels.WIDE, 1));
        double[] without = said(x, scale, time, FluxLayoutTest.mean("clip", NOTHING, 77, TinyModels.WIDE, 1));
        double[] after = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double said = without[i] + GUIDANCE * (with[i] - without[i]);
            double clean = prediction.equals("epsilon") ? x[i] - now * said : scale * scale * x[i] - now * scale * said;
            after[i] = clean + next * (x[i] - clean) / now;
        }
        return after;
    }

    private static double[] said(double[] x, double scale, int time, double[] text) {
        float[] w = TinyModels.random("conv", 16);
        float[] wt = TinyModels.random("text", TinyModels.WIDE * 4);
        double[] said = new double[x.length];
        for (int c = 0; c < 4; c++) {
            double meant = time * 0.001;
            for (int i = 0; i < text.length; i++) {
                meant += text[i] * wt[i * 4 + c];
            }
            for (int p = 0; p < AREA; p++) {
                double sum = meant;
                for (int i = 0; i < 4; i++) {
                    sum += w[c * 4 + i] * x[i * AREA + p] * scale;
                }
                said[c * AREA + p] = sum;
            }
        }
        return said;
    }
}
