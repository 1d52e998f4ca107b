package io.influencegen.identity.control;

import java.time.Instant;

/** A session lets in whoever began it after the one moment and was seen after the other. */
public record SessionLimits(Instant begunAfter, Instant seenAfter) {}
