package io.influencegen.screening.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.screening.boundary.HitState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A match as it is kept: what tells the person's name is encrypted. */
final class SealedHit {
    static final String COLUMNS =
            "id, subject_id, entry_id, score, finding_cipher, state, found_at, decider, decided_at, note_cipher";

    private final Object[] row;

    private SealedHit(Object[] row) {
        this.row = row;
    }

    static SealedHit of(Object[] row) {
        return new SealedHit(row);
    }

    UUID id() {
        return (UUID) row[0];
    }

    UserId subject() {
        return new UserId((UUID) row[1]);
    }

    UUID entry() {
        return (UUID) row[2];
    }

    int score() {
        return ((Number) row[3]).intValue();
    }

    byte[] finding() {
        return (byte[]) row[4];
    }

    HitState state() {
        return HitState.valueOf((String) row[5]);
    }

    Instant foundAt() {
        return ((Timestamp) row[6]).toInstant();
    }

    String decider() {
        return (String) row[7];
    }

    /** Empty while nobody has decided. */
    Optional<Instant> decidedAt() {
        return Optional.ofNullable((Timestamp) row[8]).map(Timestamp::toInstant);
    }

    byte[] note() {
        return (byte[]) row[9];
    }
}
