package io.influencegen.worker.model;

import io.influencegen.worker.model.Schedule.Plan;
import java.util.List;

/** One picture in the making. Confined to whoever steps it, but for {@link #step} and {@link #clean}, which anybody may read. */
public final class Canvas {
    private final Plan plan;
    private final Size size;
    private final Conditioning wanted;
    private final Conditioning unwanted;
    private final float guidance;
    private final LoraSet loras;
    private final float[] latents;
    private volatile float[] clean;
    private volatile int step;

    Canvas(
            Plan plan,
            Size size,
            Conditioning wanted,
            Conditioning unwanted,
            float guidance,
            LoraSet loras,
            float[] latents) {
        this.plan = plan;
        this.size = size;
        this.wanted = wanted;
        this.unwanted = unwanted;
        this.guidance = guidance;
        this.loras = loras;
        this.latents = latents;
        for (int i = 0; i < latents.length; i++) {
            latents[i] *= plan.start();
        }
    }

    public int step() {
        return step;
    }

    public int steps() {
        return plan.steps();
    }

    public boolean isDone() {
        return step == steps();
    }

    /** How many rows of a batch it takes: with guidance the model is asked twice. */
    public int rows() {
        return isGuided() ? 2 : 1;
    }

    public List<String> unknownWords() {
        return wanted.unknown();
    }

    Size size() {
        return size;
    }

    LoraSet loras() {
        return loras;
    }

    boolean isGuided() {
        return unwanted != null;
    }

    float guidance() {
        return guidance;
    }

    float time() {
        return plan.times()[step];
    }

    int textTokens() {
        return wanted.tokens();
    }

    Conditioning conditioning(int row) {
        return row == 0 ? wanted : unwanted;
    }

    /** All rows of a batch as the model wants to see them, one after the other. */
    static float[] show(List<Canvas> canvases) {
        int rows = canvases.stream().mapToInt(Canvas::rows).sum();
        int count = canvases.get(0).latents.length;
        float[] shown = new float[rows * count];
        int at = 0;
        for (Canvas canvas : canvases) {
            for (int i = 0; i < canvas.rows(); i++, at += count) {
                canvas.show(shown, at);
            }
        }
        return shown;
    }

    /** Takes a batch one step on, by what the model said to its rows. */
    static void advance(List<Canvas> canvases, float[] said) {
        int at = 0;
        for (Canvas canvas : canvases) {
            canvas.advance(said, at);
            at += canvas.rows() * canvas.latents.length;
        }
    }

    /** The latents as the model wants to see them, put into {@code target} from {@code at} on. */
    private void show(float[] target, int at) {
        float scale = plan.inputScale(step);
        for (int i = 0; i < latents.length; i++) {
            target[at + i] = latents[i] * scale;
        }
    }

    /** Goes one step on, by what the model said to the wanted prompt at {@code at} and, when guided, to the unwanted after it. */
    private void advance(float[] said, int at) {
        int k = step;
        float now = plan.sigmas()[k];
        float next = plan.sigmas()[k + 1];
        float[] guess = new float[latents.length];
        for (int i = 0; i < latents.length; i++) {
            float answer = said[at + i];
            if (isGuided()) {
                float without = said[at + latents.length + i];
                answer = without + guidance * (answer - without);
            }
            float direction = plan.direction(k, latents[i], answer);
            float before = latents[i];
            latents[i] = before + (next - now) * direction;
            guess[i] = before - now * direction;
        }
        clean = guess;
        step = k + 1;
    }

    /** What the latents would be if all noise left now; empty before the first step. */
    float[] clean() {
        return clean == null ? new float[0] : clean;
    }

    float[] latents() {
        return latents;
    }
}
