package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.LookAlikes;
import io.influencegen.influencer.boundary.PersonDetails;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Influencers as other features see them. */
@Dependent
public class InfluencerReading {
    private final InfluencerRepository influencers;
    private final SocialProfileRepository profiles;
    private final LookAlikeRepository lookAlikes;

    @Inject
    public InfluencerReading(
            InfluencerRepository influencers, SocialProfileRepository profiles, LookAlikeRepository lookAlikes) {
        this.influencers = influencers;
        this.profiles = profiles;
        this.lookAlikes = lookAlikes;
    }

    public Optional<InfluencerView> find(UserId id) {
        return influencers.find(id).map(found -> found.view(profiles.of(id)));
    }

    public boolean exists(UserId id) {
        return influencers.exists(id);
    }

    public Map<UserId, String> legalNamesOf(Collection<UserId> ids) {
        return influencers.details(ids).entrySet().stream()
                .filter(one -> !one.getValue().fullName().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().fullName()));
    }

    public Map<UserId, PersonDetails> detailsOf(Collection<UserId> ids) {
        return influencers.details(ids);
    }

    public List<UserId> active(Optional<UserId> after, int most) {
        return influencers.active(after, most);
    }

    public LookAlikes lookAlikes(UserId id) {
        return lookAlikes.of(id);
    }
}
