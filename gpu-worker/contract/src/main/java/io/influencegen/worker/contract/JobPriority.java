package io.influencegen.worker.contract;

/** Who waits first; within one class the earlier comes first. */
public enum JobPriority {
    INTERACTIVE,
    CAMPAIGN,
    BULK
}
