package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Looks somebody who is verified up in the lists as they are now. */
@Dependent
public class ScreeningAgain {
    private final Sources sources;
    private final FactsGatherer gatherer;
    private final Reopening reopening;

    @Inject
    ScreeningAgain(Sources sources, FactsGatherer gatherer, Reopening reopening) {
        this.sources = sources;
        this.gatherer = gatherer;
        this.reopening = reopening;
    }

    /** True where somebody has to look at a match nobody has decided on. */
    public boolean screen(UserId who) {
        boolean active = sources.influencer(who)
                .map(InfluencerView::standing)
                .filter(standing -> standing == Standing.ACTIVE)
                .isPresent();
        return active && gatherer.screenAgain(who).open() > 0 && reopening.listMatched(who);
    }
}
