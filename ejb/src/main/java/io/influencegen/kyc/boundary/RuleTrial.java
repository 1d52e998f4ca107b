package io.influencegen.kyc.boundary;

import io.influencegen.kyc.entity.RiskLevel;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** What a rule set would have made of the last cases: how many it looked at, and those it would have judged otherwise. */
public record RuleTrial(int looked, List<Otherwise> otherwise) implements Serializable {
    public RuleTrial {
        otherwise = List.copyOf(otherwise);
    }

    /** A case whose level would be another, and the rules that would say so. */
    public record Otherwise(UUID id, long number, RiskLevel now, RiskLevel then, List<String> rules)
            implements Serializable {
        public Otherwise {
            rules = List.copyOf(rules);
        }

        public boolean isHigher() {
            return then.compareTo(now) > 0;
        }
    }

    public long higher() {
        return otherwise.stream().filter(Otherwise::isHigher).count();
    }

    public long lower() {
        return otherwise.size() - higher();
    }
}
