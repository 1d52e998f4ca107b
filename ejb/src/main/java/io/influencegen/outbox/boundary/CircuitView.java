package io.influencegen.outbox.boundary;

import java.io.Serializable;
import java.time.Duration;

/** A destination in trouble: how it stands, and how long until the next probe. */
public record CircuitView(
        String channel, String destination, String state, Duration untilProbe, int recentFailures, String lastError)
        implements Serializable {}
