package io.influencegen.worker.model;

/** How noise leaves a picture: which noise levels the steps visit, and how a prediction moves the latents on. */
interface Schedule {
    /**
     * The way down in that many steps.
     *
     * @param tokens of the picture; some models step differently for large ones
     */
    Plan plan(int steps, int tokens);

    /**
     * One picture's way down.
     *
     * @param sigmas noise levels, one more than there are steps; the last is 0
     * @param times what the model is told at each step
     * @param start the strength of the first noise
     */
    record Plan(float[] sigmas, float[] times, float start, Prediction prediction) {
        int steps() {
            return times.length;
        }

        /** What latents are multiplied with before the model sees them. */
        float inputScale(int step) {
            return prediction == Prediction.FLOW ? 1 : (float) (1 / Math.sqrt(sigmas[step] * sigmas[step] + 1.0));
        }

        /** Turns what the model said at this step into the direction the latents move in. */
        float direction(int step, float latent, float said) {
            if (prediction != Prediction.VELOCITY) {
                return said;
            }
            double sigma = sigmas[step];
            double clean = said * (-sigma / Math.sqrt(sigma * sigma + 1)) + latent / (sigma * sigma + 1);
            return (float) ((latent - clean) / sigma);
        }
    }

    /** What a model predicts. */
    enum Prediction {
        FLOW,
        EPSILON,
        VELOCITY
    }
}
