package io.influencegen.system.boundary;

import java.time.Instant;

/** One portal as it last told of itself; {@code silent} when it should have told again by now. */
public record NodeView(
        String name,
        String address,
        String version,
        Instant startedAt,
        Instant seenAt,
        long heapUsedBytes,
        long heapMaxBytes,
        boolean silent) {}
