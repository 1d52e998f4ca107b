package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.kyc.control.RuleKeeper;
import io.influencegen.kyc.entity.RiskRule;
import io.influencegen.kyc.entity.RuleSet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The rules by which cases are judged: what they say, what a change would have changed, and putting it in force. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class RiskRules {
    @Inject
    private RuleKeeper keeper;

    public RuleSet inForce() {
        return keeper.inForce();
    }

    /** The latest first. */
    public List<RuleVersion> versions() {
        return keeper.versions();
    }

    /** Judges the last cases by these rules; nothing is kept. */
    public RuleTrial tryOut(List<RiskRule> rules, int cases) {
        return keeper.tryOut(rules, cases);
    }

    /** From now on. Refused with CHANGED_MEANWHILE where others are in force than {@code basedOn}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RuleSet putInForce(List<RiskRule> rules, int basedOn, String note) {
        return keeper.putInForce(rules, basedOn, note);
    }
}
