package io.influencegen.reconciliation.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.entity.DriftKind;
import java.io.Serializable;
import java.util.Optional;

/** Whether differences of a kind resolve themselves, or in how many days somebody has to have looked, and who, if anybody is named. */
public record DriftRule(DriftKind kind, boolean resolves, int dueDays, Optional<UserId> owner, long version)
        implements Serializable {
    public static final int MOST_DAYS = 365;
}
