package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.control.CaseDecision;
import io.influencegen.kyc.control.CaseHolding;
import io.influencegen.kyc.control.ChannelProof;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where reviewers take cases and decide them. Nobody decides about themselves or about whom they share something with. */
@Stateless
@RolesAllowed(Roles.KYC_REVIEWER)
public class KycDesk {
    @Inject
    private CaseHolding holding;

    @Inject
    private CaseDecision decision;

    @Inject
    private ChannelProof proof;

    /** The most urgent case that the caller may decide; empty when there is none. */
    public Optional<UUID> takeNext() {
        return holding.takeNext();
    }

    public void take(UUID id) {
        holding.take(id);
    }

    /** A sign of life from the open workspace. False when the case is in other hands. */
    public boolean renew(UUID id) {
        return holding.renew(id);
    }

    public void release(UUID id) {
        holding.release(id);
    }

    /** Out of the way until then, and still the caller's. */
    public void snooze(UUID id, Instant until) {
        holding.snooze(id, until);
    }

    @RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
    public void handOver(UUID id, UserId to) {
        holding.handOver(id, to);
    }

    /** Gives it back and never gets it again. */
    public void recuse(UUID id) {
        holding.recuse(id);
    }

    public void tick(UUID id, ItemKind item, Set<CheckPoint> points) {
        decision.tick(id, item, points);
    }

    public void judge(UUID id, ItemDecision said) {
        decision.judge(id, said);
    }

    /** The channel is theirs, as the caller has seen. */
    public void proveChannel(UUID id, UUID profile, String note) {
        proof.prove(id, profile, note);
    }

    /** Once every item has a verdict: what becomes of the case. */
    public CaseState finish(UUID id) {
        return decision.finish(id);
    }

    /** The end: nothing in it will do. */
    public void refuse(UUID id, String reason, String note) {
        decision.refuse(id, reason, note);
    }

    @RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
    public void comment(UUID id, String words, Set<UserId> mentioned) {
        decision.comment(id, words, mentioned);
    }
}
