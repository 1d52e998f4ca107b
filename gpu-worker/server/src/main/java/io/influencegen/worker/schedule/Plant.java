package io.influencegen.worker.schedule;

import java.nio.file.Path;
import java.time.Duration;

/** How large the workshop is. */
public record Plant(
        Path results, int queueCapacity, int largestBatch, int decoders, int mostKept, Duration kept, Duration drain) {}
