package io.influencegen.job.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A run needs somebody. Fired once for each trouble of each run, in the transaction that keeps that it was told; the reason is
 * empty where nobody knows, and the instant is when it should have begun, or when it did, or ended.
 */
public record RunTroubled(UUID run, String job, Trouble trouble, String reason, Instant at) {}
