package io.influencegen.worker.contract;

import java.util.List;

/** What one worker can do at the moment: its device, the memory models may use, the models it offers, and how busy it is. */
public record WorkerCapabilities(
        String version,
        String device,
        int cores,
        long memoryBytes,
        long memoryUsedBytes,
        List<String> models,
        int queued,
        int running,
        int queueCapacity,
        int largestBatch,
        int longestPrompt,
        boolean draining) {
    public WorkerCapabilities {
        models = List.copyOf(models);
    }
}
