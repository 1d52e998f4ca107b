package io.influencegen.worker.contract;

import java.util.List;

/** Everything a picture was made with, after defaults: enough to make it again. {@code seed} always has a value. */
public record ImageParameters(
        String model,
        String modelChecksum,
        String prompt,
        String negativePrompt,
        String ratio,
        int width,
        int height,
        long seed,
        int steps,
        double guidance,
        List<LoraChoice> loras,
        JobPriority priority) {
    public ImageParameters {
        loras = List.copyOf(loras);
    }
}
