package io.influencegen.provider.boundary;

import io.influencegen.access.boundary.UserId;
import java.time.Instant;

/** What a provider calls a check of ours, and since when it knows of it. */
public record ProviderReference(
        UserId user, String caseReference, String provider, String reference, Instant askedAt) {}
