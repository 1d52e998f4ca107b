package io.influencegen.outbox.boundary;

/** A message will not be delivered unless somebody replays it. Observed in the transaction that gives it up. */
public record MessageDied(OutboxMessage message, String reason) {}
