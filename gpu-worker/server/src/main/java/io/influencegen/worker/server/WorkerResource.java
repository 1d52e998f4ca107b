package io.influencegen.worker.server;

import io.influencegen.worker.contract.WorkerApi;
import io.influencegen.worker.contract.WorkerCapabilities;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Answers what this machine offers. No inference engine is part of this build yet, so no model is listed. */
@RequestScoped
public class WorkerResource implements WorkerApi {
    private static final String CONTRACT_VERSION = "1";

    @Override
    public WorkerCapabilities capabilities() {
        Runtime machine = Runtime.getRuntime();
        return new WorkerCapabilities(
                CONTRACT_VERSION, "cpu", machine.availableProcessors(), machine.maxMemory(), List.of());
    }
}
