package io.influencegen.ownership.boundary;

import java.io.Serializable;
import java.time.Instant;

/** What has to be found in the bio or in a post, and until when. */
public record OwnershipCode(String code, Instant expiresAt) implements Serializable {}
