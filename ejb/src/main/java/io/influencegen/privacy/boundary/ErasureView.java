package io.influencegen.privacy.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody's wish to be forgotten: by when it is decided, what was decided and why, and what is in the way. */
public record ErasureView(
        UUID id,
        UserId person,
        String personName,
        ErasureState state,
        Instant requestedAt,
        Instant dueAt,
        boolean overdue,
        String comment,
        Optional<Instant> decidedAt,
        Optional<String> decider,
        Optional<String> reason,
        List<String> holds)
        implements Serializable {
    public ErasureView {
        holds = List.copyOf(holds);
    }
}
