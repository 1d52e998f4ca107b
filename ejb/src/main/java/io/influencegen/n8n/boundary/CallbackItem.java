package io.influencegen.n8n.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A callback as a line of the list. */
public record CallbackItem(UUID id, Instant at, UUID generation, String outcome, String reason, String ip)
        implements Serializable {}
