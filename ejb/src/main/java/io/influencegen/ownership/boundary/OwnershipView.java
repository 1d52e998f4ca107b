package io.influencegen.ownership.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How the proof of one profile stands. The problem is of the last look. */
public record OwnershipView(
        UUID profileId,
        String code,
        Instant expiresAt,
        ProofState state,
        Optional<Instant> lastLooked,
        Optional<Problem> lastProblem)
        implements Serializable {
    /** Why a look found nothing. */
    public enum Problem {
        /** The page was read, and the code is not on it. */
        NO_CODE,
        /** The address leads where we do not look. */
        FORBIDDEN,
        TOO_LARGE,
        /** It took too long, broke, or was answered with an error, as pages for members only are. */
        NO_ANSWER
    }
}
