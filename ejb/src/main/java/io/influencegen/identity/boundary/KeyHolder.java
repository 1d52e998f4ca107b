package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import java.util.UUID;

/** Who calls by a key, by which one, and what it may be used for. */
public record KeyHolder(Caller caller, UUID key, ApiScopes scopes) {}
