package io.influencegen.identity.control;

import io.influencegen.access.boundary.Caller;
import java.time.Instant;

/** A living session: who is behind it, with today's roles, and when they were last seen. */
record OpenSession(Caller caller, Instant seenAt) {}
