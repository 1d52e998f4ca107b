package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.privacy.boundary.ErasureState;
import io.influencegen.privacy.boundary.ErasureView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A wish to be forgotten as the database has it: words are not to be read. */
record SealedErasure(
        UUID id,
        UserId owner,
        String ownerName,
        ErasureState state,
        byte[] comment,
        Instant requestedAt,
        Instant dueAt,
        Optional<Instant> decidedAt,
        Optional<String> decider,
        Optional<byte[]> reason) {
    SubjectId subject() {
        return SubjectId.of(owner);
    }

    ErasureView view(String openedComment, Optional<String> openedReason, List<String> holds, Instant now) {
        return new ErasureView(
                id,
                owner,
                ownerName,
                state,
                requestedAt,
                dueAt,
                state == ErasureState.REQUESTED && dueAt.isBefore(now),
                openedComment,
                decidedAt,
                decider,
                openedReason,
                holds);
    }

    @Override
    public String toString() {
        return "SealedErasure " + id;
    }
}
