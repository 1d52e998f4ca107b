package io.influencegen.identity.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One of somebody's passkeys. */
public record PasskeyView(UUID id, String name, Instant createdAt, Optional<Instant> usedAt) {}
