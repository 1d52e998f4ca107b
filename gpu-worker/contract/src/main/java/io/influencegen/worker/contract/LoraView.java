package io.influencegen.worker.contract;

import java.util.List;

/** A style that can be laid over a model. A fault says why it cannot be used. */
public record LoraView(
        String name, double strength, List<String> triggerWords, long bytes, String sha256, String fault) {
    public LoraView {
        triggerWords = List.copyOf(triggerWords);
    }
}
