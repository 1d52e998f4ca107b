package io.influencegen.kyc.control;

import io.influencegen.kyc.entity.Facts;
import io.influencegen.kyc.entity.RiskLevel;
import java.util.UUID;

/** What was measured of a case, and which level that gave it then. */
record MeasuredCase(UUID id, long number, Facts facts, RiskLevel risk) {
    static MeasuredCase of(Object[] row) {
        return new MeasuredCase(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                FactsText.read((String) row[2]),
                RiskLevel.valueOf((String) row[3]));
    }
}
