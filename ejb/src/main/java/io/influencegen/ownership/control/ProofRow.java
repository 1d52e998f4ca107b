package io.influencegen.ownership.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.ownership.boundary.OwnershipView.Problem;
import io.influencegen.ownership.boundary.ProofState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A proof as it is kept: the address is encrypted. */
public final class ProofRow {
    static final String COLUMNS = "profile_id, owner_id, address_cipher, code, state, expires_at, looked_at, problem";

    private final Object[] row;

    private ProofRow(Object[] row) {
        this.row = row;
    }

    static ProofRow of(Object[] row) {
        return new ProofRow(row);
    }

    UUID profile() {
        return (UUID) row[0];
    }

    UserId owner() {
        return new UserId((UUID) row[1]);
    }

    byte[] address() {
        return (byte[]) row[2];
    }

    String code() {
        return (String) row[3];
    }

    boolean isProven() {
        return kept() == ProofState.PROVEN;
    }

    boolean isChecking() {
        return kept() == ProofState.CHECKING;
    }

    boolean isExpired(Instant now) {
        return !isProven() && !expiresAt().isAfter(now);
    }

    /** A look that began in time may end later. */
    OwnershipView view(Instant now) {
        ProofState state = isExpired(now) && !isChecking() ? ProofState.EXPIRED : kept();
        return new OwnershipView(
                profile(),
                code(),
                expiresAt(),
                state,
                Optional.ofNullable((Timestamp) row[6]).map(Timestamp::toInstant),
                Optional.ofNullable((String) row[7]).map(Problem::valueOf));
    }

    private Instant expiresAt() {
        return ((Timestamp) row[5]).toInstant();
    }

    private ProofState kept() {
        return ProofState.valueOf((String) row[4]);
    }
}
