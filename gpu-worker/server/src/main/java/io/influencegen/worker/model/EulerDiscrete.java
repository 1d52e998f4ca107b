package io.influencegen.worker.model;

import io.influencegen.worker.onnx.ModelFault;

/** Euler steps over the discrete noise levels that Stable Diffusion was trained on. */
final class EulerDiscrete implements Schedule {
    private final double[] levels;
    private final boolean leading;
    private final int offset;
    private final Prediction prediction;

    EulerDiscrete(Settings settings) {
        int count = settings.whole("num_train_timesteps", 1000);
        double first = settings.number("beta_start", 0.00085);
        double last = settings.number("beta_end", 0.012);
        boolean scaled = settings.text("beta_schedule").orElse("scaled_linear").equals("scaled_linear");
        levels = new double[count];
        double kept = 1;
        for (int i = 0; i < count; i++) {
            double part = (double) i / (count - 1);
            double root = Math.sqrt(first) + part * (Math.sqrt(last) - Math.sqrt(first));
            kept *= 1 - (scaled ? root * root : first + part * (last - first));
            levels[i] = Math.sqrt((1 - kept) / kept);
        }
        leading = settings.text("timestep_spacing").orElse("leading").equals("leading");
        offset = settings.whole("steps_offset", leading ? 1 : 0);
        prediction = switch (settings.text("prediction_type").orElse("epsilon")) {
            case "epsilon" -> Prediction.EPSILON;
            case "v_prediction" -> Prediction.VELOCITY;
            default -> throw new ModelFault(settings.place() + " has a prediction_type that is not supported");
        };
    }

    @Override
    public Plan plan(int steps, int tokens) {
        float[] sigmas = new float[steps + 1];
        float[] times = new float[steps];
        int stride = levels.length / steps;
        for (int k = 0; k < steps; k++) {
            double time = leading
                    ? stride * (steps - 1.0 - k) + offset
                    : (levels.length - 1) * (1 - (steps == 1 ? 0 : (double) k / (steps - 1)));
            times[k] = (float) Math.min(time, levels.length - 1);
            sigmas[k] = (float) level(times[k]);
        }
        float first = sigmas[0];
        float start = leading ? (float) Math.sqrt(first * first + 1.0) : first;
        return new Plan(sigmas, times, start, prediction);
    }

    private double level(double time) {
        int below = (int) time;
        int above = Math.min(below + 1, levels.length - 1);
        return levels[below] + (time - below) * (levels[above] - levels[below]);
    }
}
