package io.influencegen.influencer.boundary;

import java.util.Locale;
import java.util.Set;

/** How an influencer stands with us. */
public enum Standing {
    /** Has begun, and nobody has decided yet. */
    APPLICANT,
    /** May work here. What was verified changes only when somebody approves it. */
    ACTIVE,
    /** Was not taken. Changes of theirs apply at once, as an applicant's do. */
    REFUSED,
    /** Was active, and may not work here for now. */
    SUSPENDED;

    public boolean mayBecome(Standing next) {
        return (switch (this) {
                    case APPLICANT -> Set.of(ACTIVE, REFUSED);
                    case ACTIVE -> Set.of(SUSPENDED);
                    case REFUSED -> Set.of(ACTIVE);
                    case SUSPENDED -> Set.of(ACTIVE, REFUSED);
                })
                .contains(next);
    }

    /** Whether what they say of themselves was verified, so that changes wait for approval. */
    public boolean isVerified() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /** Its name in texts of the portal. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
