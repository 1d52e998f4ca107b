package io.influencegen.worker.model;

/** Straight flow from noise to picture, as FLUX does it, with its shift for large pictures. */
final class FlowMatchEuler implements Schedule {
    private final double shift;
    private final boolean dynamic;
    private final double baseShift;
    private final double maxShift;
    private final double baseTokens;
    private final double maxTokens;

    FlowMatchEuler(Settings settings) {
        shift = settings.number("shift", 1);
        dynamic = settings.flag("use_dynamic_shifting");
        baseShift = settings.number("base_shift", 0.5);
        maxShift = settings.number("max_shift", 1.15);
        baseTokens = settings.number("base_image_seq_len", 256);
        maxTokens = settings.number("max_image_seq_len", 4096);
    }

    @Override
    public Plan plan(int steps, int tokens) {
        float[] sigmas = new float[steps + 1];
        float[] times = new float[steps];
        for (int k = 0; k < steps; k++) {
            double even = steps == 1 ? 1 : 1 - k * (1 - 1.0 / steps) / (steps - 1);
            sigmas[k] = (float) (dynamic ? shifted(even, tokens) : shift * even / (1 + (shift - 1) * even));
            times[k] = sigmas[k];
        }
        return new Plan(sigmas, times, 1, Prediction.FLOW);
    }

    private double shifted(double sigma, int tokens) {
        double slope = (maxShift - baseShift) / (maxTokens - baseTokens);
        double mu = Math.exp(baseShift + (tokens - baseTokens) * slope);
        return mu / (mu + (1 / sigma - 1));
    }
}
