package io.influencegen.provider.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A check by a provider. The reasons are what spoke against the person, or why there is no answer. */
public record ProviderCheckView(
        UUID id,
        UserId user,
        String caseReference,
        String provider,
        CheckState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<String> reasons)
        implements Serializable {
    public ProviderCheckView {
        reasons = List.copyOf(reasons);
    }
}
