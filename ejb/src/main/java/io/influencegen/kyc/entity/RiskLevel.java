package io.influencegen.kyc.entity;

/** How closely a case has to be looked at. */
public enum RiskLevel {
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH;

    public RiskLevel orHigher(RiskLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
