package io.influencegen.worker.model;

import java.util.List;

/** The network that takes noise away, one step at a time, from as many canvases as fit together. */
interface Denoiser extends AutoCloseable {
    /** Takes every canvas one step on. All have the same size and styles. */
    void step(List<Canvas> canvases);

    /** How many numbers the latents of this size have. */
    int latents(Size size);

    /** How many tokens a picture of this size is to the network. */
    int tokens(Size size);

    /** Whether rows of one batch may be at different steps. */
    boolean mixesSteps();

    /** Latents as planes [channel, height, width], as a decoder wants them. */
    float[] planes(float[] latents, Size size);

    StyledGraph graph();

    @Override
    default void close() {
        graph().close();
    }
}
