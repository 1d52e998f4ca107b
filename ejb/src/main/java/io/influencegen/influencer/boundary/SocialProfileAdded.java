package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;
import java.net.URI;
import java.util.UUID;

/** Fired in the transaction. That it is theirs is not shown yet. */
public record SocialProfileAdded(UserId id, UUID profileId, URI address) {}
