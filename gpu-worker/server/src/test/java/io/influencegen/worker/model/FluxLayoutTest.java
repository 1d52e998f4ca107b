package io.influencegen.worker.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.influencegen.worker.picture.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model in the layout of FLUX, step by step against the formulas written down a second time. */
class FluxLayoutTest {
    private static final Size SQUARE = new Size("1:1", 64, 64);
    private static final int STEPS = 4;
    private static final int TOKENS = 16;
    private static final int CHANNELS = 64;

    /** CLIP reads: begin, a, cat, end, then the end again as padding. */
    private static final int[] CLIP = {0, 2, 7, 1};

    /** The long encoder reads the words, then padding. */
    private static final int[] LONG = {2, 3};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"false, 1e-4", "true, 3e-2"})
    void stepsShouldFollowTheFormulas(boolean half, double tolerance) throws IOException {
        try (LocalModel model = LocalModel.open(ShippedModel.engine(), TinyModels.flux(folder, half))) {
            Canvas canvas = model.begin(new Wish("a cat", "", SQUARE, 5, STEPS, 3.5, Map.of()), List.of());
            double[] expected = doubles(Noise.of(5, TOKENS * CHANNELS));
            double[] sigmas = sigmas(64 / 16 * 64 / 16);
            for (int k = 0; k < STEPS; k++) {
                model.step(List.of(canvas));
                expected = step(expected, sigmas[k], sigmas[k + 1], 3.5);
                assertThat("step " + k, farthest(canvas.latents(), expected), lessThan(tolerance));
            }
            assertThat(farthest(canvas.clean(), expected), lessThan(tolerance));
            Raster picture = model.decode(canvas);
            assertThat(picture.width(), is(64));
            assertThat(picture.rgb().length, is(64 * 64 * 3));
            assertThat(model.preview(canvas).width(), is(8));
            model.end(canvas);
        }
    }

    /** The noise levels that are known of FLUX.1 at 1024 by 1024, where mu is 1.15. */
    @Test
    void scheduleShouldBeThatOfTheOriginal() throws IOException {
        TinyModels.flux(folder, false);
        Schedule schedule = new FlowMatchEuler(Settings.read(folder.resolve("scheduler/scheduler_config.json")));
        float[] sigmas = schedule.plan(4, 4096).sigmas();
        double[] known = {1.0, 0.9045, 0.7595, 0.5128, 0.0};
        for (int i = 0; i < known.length; i++) {
            assertThat((double) Math.abs(sigmas[i] - (float) known[i]), lessThan(5e-5));
        }
    }

    @Test
    void wordsThatDoNotFitShouldBeNamed() throws IOException {
        try (LocalModel model = LocalModel.open(ShippedModel.engine(), TinyModels.flux(folder, false))) {
            assertThat(model.unknownWords("a red cat"), is(empty()));
            assertThat(model.unknownWords("a a a a a a a a a a a a red cat"), contains("a", "red", "cat"));
        }
    }

    private static double[] sigmas(int tokens) {
        double mu = 0.5 + (1.15 - 0.5) * (tokens - 256) / (4096 - 256);
        double[] sigmas = new double[STEPS + 1];
        for (int k = 0; k < STEPS; k++) {
            double t = 1.0 - 0.25 * k;
            sigmas[k] = 1 / (1 + (1 / t - 1) * Math.exp(-mu));
        }
        return sigmas;
    }

    private static double[] step(double[] x, double now, double next, double guidance) {
        float[] w = TinyModels.random("x", CHANNELS * CHANNELS);
        float[] wt = TinyModels.random("text", TinyModels.WIDE * CHANNELS);
        float[] wp = TinyModels.random("pooled", TinyModels.POOLED * CHANNELS);
        float[] wi = TinyModels.random("place", 3 * CHANNELS);
        double[] text = mean("t5", LONG, 12, TinyModels.WIDE, 0);
        double[] pooled = mean("clip", CLIP, 77, TinyModels.POOLED, 1);
        double[] after = new double[x.length];
        for (int token = 0; token < TOKENS; token++) {
            for (int c = 0; c < CHANNELS; c++) {
                double v = now + guidance;
                for (int i = 0; i < CHANNELS; i++) {
                    v += x[token * CHANNELS + i] * w[c * CHANNELS + i];
                }
                for (int i = 0; i < text.length; i++) {
                    v += text[i] * wt[i * CHANNELS + c];
                }
                for (int i = 0; i < pooled.length; i++) {
                    v += pooled[i] * wp[i * CHANNELS + c];
                }
                v += Math.floorDiv(token, 4) * wi[CHANNELS + c] + token % 4 * wi[2 * CHANNELS + c];
                after[token * CHANNELS + c] = x[token * CHANNELS + c] + (next - now) * v;
            }
        }
        return after;
    }

    /** The mean of the rows of an encoder's table that a padded prompt picks. */
    static double[] mean(String table, int[] ids, int length, int width, int pad) {
        float[] rows = TinyModels.random(table, TinyModels.WORDS * width);
        double[] mean = new double[width];
        for (int i = 0; i < length; i++) {
            int id = i < ids.length ? ids[i] : pad;
            for (int j = 0; j < width; j++) {
                mean[j] += rows[id * width + j] / (double) length;
            }
        }
        return mean;
    }

    static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    static double farthest(float[] values, double[] expected) {
        assertThat(values.length, is(expected.length));
        double farthest = 0;
        for (int i = 0; i < values.length; i++) {
            farthest = Math.max(farthest, Math.abs(values[i] - expected[i]));
        }
        return farthest;
    }
}
