package io.influencegen.identity.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** An account with what hangs on it, as administrators see it. */
public record PersonDetail(
        Person person, Optional<Instant> lastSeen, int openSessions, long apiKeys, boolean secondFactor, long version)
        implements Serializable {}
