package io.influencegen.reconciliation.boundary;

import io.influencegen.reconciliation.entity.DriftKind;
import java.io.Serializable;

/** Whether differences of a kind resolve themselves, or in how many days somebody has to have looked. */
public record DriftRule(DriftKind kind, boolean resolves, int dueDays, long version) implements Serializable {
    public static final int MOST_DAYS = 365;
}
