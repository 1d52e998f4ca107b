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
final class SealedErasure {
    private final UUID id;
    private final UserId owner;
    private final String ownerName;
    private final ErasureState state;
    private final byte[] comment;
    private final Instant requestedAt;
    private final Instant dueAt;
    private final Optional<Instant> decidedAt;
    private final Optional<String> decider;
    private final Optional<byte[]> reason;

    SealedErasure(
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
        this.id = id;
        this.owner = owner;
        this.ownerName = ownerName;
        this.state = state;
        this.comment = comment;
        this.requestedAt = requestedAt;
        this.dueAt = dueAt;
        this.decidedAt = decidedAt;
        this.decider = decider;
        this.reason = reason;
    }

    UUID id() {
        return id;
    }

    UserId owner() {
        return owner;
    }

    String ownerName() {
        return ownerName;
    }

    ErasureState state() {
        return state;
    }

    byte[] comment() {
        return comment;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<Instant> decidedAt() {
        return decidedAt;
    }

    Optional<String> decider() {
        return decider;
    }

    Optional<byte[]> reason() {
        return reason;
    }

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
