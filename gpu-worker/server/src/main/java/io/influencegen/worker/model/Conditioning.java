package io.influencegen.worker.model;

import java.util.List;

/** A prompt as the denoiser sees it. {@code pooled} is empty where the model has none. */
record Conditioning(float[] sequence, int tokens, float[] pooled, List<String> unknown) {}
