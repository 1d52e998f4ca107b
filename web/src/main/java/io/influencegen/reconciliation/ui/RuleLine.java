package io.influencegen.reconciliation.ui;

import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.entity.DriftKind;
import java.io.Serializable;

/** One rule as it is being changed. */
public class RuleLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DriftRule before;
    private boolean resolves;
    private int days;

    RuleLine(DriftRule rule) {
        before = rule;
        resolves = rule.resolves();
        days = rule.dueDays();
    }

    DriftRule rule() {
        return new DriftRule(before.kind(), resolves, days, before.version());
    }

    boolean isChanged() {
        return !rule().equals(before);
    }

    public DriftKind getKind() {
        return before.kind();
    }

    public boolean isResolves() {
        return resolves;
    }

    public void setResolves(boolean resolves) {
        this.resolves = resolves;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
