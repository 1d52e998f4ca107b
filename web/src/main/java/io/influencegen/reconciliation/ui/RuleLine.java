package io.influencegen.reconciliation.ui;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.entity.DriftKind;
import java.io.Serializable;
import java.util.Optional;

/** One rule as it is being changed. */
public class RuleLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DriftRule before;
    private boolean resolves;
    private int days;
    private String owner;

    RuleLine(DriftRule rule) {
        before = rule;
        resolves = rule.resolves();
        days = rule.dueDays();
        owner = rule.owner().map(UserId::toString).orElse("");
    }

    DriftRule rule() {
        return new DriftRule(
                before.kind(),
                resolves,
                days,
                Optional.ofNullable(owner).filter(one -> !one.isBlank()).map(UserId::of),
                before.version());
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

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
