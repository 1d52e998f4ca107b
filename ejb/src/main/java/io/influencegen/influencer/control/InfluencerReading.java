package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.LookAlikes;
import jakarta.enterprise.context.Dependent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Influencers as others see them. */
@Dependent
public class InfluencerReading {
    public Optional<InfluencerView> find(UserId id) {
        return Optional.empty();
    }

    public boolean exists(UserId id) {
        return false;
    }

    public Map<UserId, String> legalNamesOf(Collection<UserId> ids) {
        return Map.of();
    }

    public LookAlikes lookAlikes(UserId id) {
        return new LookAlikes(Set.of(), Set.of(), Set.of());
    }
}
