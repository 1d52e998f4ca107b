package io.influencegen.worker.contract;

import java.util.List;

/** What one worker can do at the moment: its device, the memory it may use, and the models it has loaded. */
public record WorkerCapabilities(String version, String device, int cores, long memoryBytes, List<String> models) {
    public WorkerCapabilities {
        models = List.copyOf(models);
    }
}
