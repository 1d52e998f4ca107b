package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.SessionId;
import java.io.Serializable;
import java.time.Instant;

/** A living session as its owner sees it; browser and platform are empty where the device did not tell. */
public record SessionView(
        SessionId id, String browser, String platform, String ip, Instant createdAt, Instant seenAt, boolean current)
        implements Serializable {}
