package io.influencegen.worker.contract;

import java.util.List;

/**
 * One picture that is wanted. Only the prompt is needed: what is not said is the model's default, and without a seed the
 * idempotency key gives one, so that the same key means the same picture even after a restart.
 */
public record ImageRequest(
        String model,
        String prompt,
        String negativePrompt,
        String ratio,
        Integer longSide,
        Long seed,
        Integer steps,
        Double guidance,
        List<LoraChoice> loras,
        JobPriority priority) {
    public ImageRequest {
        loras = loras == null ? List.of() : List.copyOf(loras);
    }

    public static ImageRequest of(String prompt) {
        return new ImageRequest(null, prompt, null, null, null, null, null, null, List.of(), null);
    }
}
