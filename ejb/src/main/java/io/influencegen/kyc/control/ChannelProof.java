package io.influencegen.kyc.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.ownership.boundary.Ownership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A reviewer has looked at a channel themselves. */
@Dependent
public class ChannelProof {
    private final CaseHolding holding;
    private final Sources sources;
    private final Ownership ownership;

    @Inject
    ChannelProof(CaseHolding holding, Sources sources, Ownership ownership) {
        this.holding = holding;
        this.sources = sources;
        this.ownership = ownership;
    }

    public void prove(UUID id, UUID profile, String note) {
        CaseRow one = holding.held(id);
        boolean theirs = sources.influencer(one.influencer()).map(InfluencerView::profiles).orElse(List.of()).stream()
                .anyMatch(known -> known.id().equals(profile));
        if (!theirs) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        ownership.proveByHand(one.influencer(), profile, note);
    }
}
