package io.influencegen.provider.boundary;

import io.influencegen.access.boundary.UserId;

/** No answer will come, so people must look. Observed in the transaction that gives the check up. */
public record ProviderGaveUp(UserId user, String caseReference, String reason) {}
