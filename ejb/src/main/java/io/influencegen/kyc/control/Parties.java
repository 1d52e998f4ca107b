package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.LookAlikes;
import io.influencegen.kyc.boundary.CaseView.Standpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who must not decide about whom: oneself, and whoever shares something that only one person has. */
@Dependent
class Parties {
    private final CaseRepository cases;
    private final Influencers influencers;
    private final PaperRepository papers;
    private final Payments payments;

    @Inject
    Parties(CaseRepository cases, Influencers influencers, PaperRepository papers, Payments payments) {
        this.cases = cases;
        this.influencers = influencers;
        this.papers = papers;
        this.payments = payments;
    }

    boolean isParty(CaseRow one, UserId reviewer) {
        return isParty(one, reviewer, sharing(one.influencer()));
    }

    private boolean isParty(CaseRow one, UserId reviewer, Map<String, Set<UserId>> sharing) {
        return one.influencer().equals(reviewer)
                || sharing.values().stream().anyMatch(others -> others.contains(reviewer))
                || cases.isRecused(one.id(), reviewer);
    }

    /** Others who have the same, by what it is. */
    Map<String, Set<UserId>> sharing(UserId who) {
        LookAlikes alike = influencers.lookAlikes(who);
        Map<String, Set<UserId>> shared = new LinkedHashMap<>();
        shared.put("person", alike.samePerson());
        shared.put("paper", papers.sharedWith(who));
        shared.put("bank", payments.sharing(who));
        shared.put("phone", alike.samePhone());
        shared.put("device", alike.sameDevice());
        shared.values().removeIf(Set::isEmpty);
        return shared;
    }

    Standpoint standpoint(CaseRow one, UserId reviewer, Instant now) {
        return standpoint(one, reviewer, sharing(one.influencer()), now);
    }

    /** The same for who knows already who shares what with the applicant. */
    Standpoint standpoint(CaseRow one, UserId reviewer, Map<String, Set<UserId>> sharing, Instant now) {
        if (isParty(one, reviewer, sharing)) {
            return Standpoint.PARTY;
        }
        if (!one.state().isWithUs()) {
            return Standpoint.RESTING;
        }
        if (one.isSecondLookFor(reviewer)) {
            return Standpoint.LOOKED_FIRST;
        }
        Optional<UserId> holder = one.holderAt(now);
        if (holder.isEmpty()) {
            return Standpoint.FREE;
        }
        return holder.filter(reviewer::equals).isPresent() ? Standpoint.HOLDING : Standpoint.HELD;
    }
}
