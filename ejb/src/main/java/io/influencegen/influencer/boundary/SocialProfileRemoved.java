package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** Fired in the transaction. */
public record SocialProfileRemoved(UserId id, UUID profileId) {}
