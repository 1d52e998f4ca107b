package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An influencer as they are now. {@code asked} is a change of verified details that waits for approval. */
public record InfluencerView(
        UserId id,
        Standing standing,
        Optional<PersonDetails> person,
        Optional<PersonDetails> asked,
        List<SocialProfile> profiles,
        Set<Niche> niches,
        Audience audience,
        List<RegistrationStep> missing,
        Instant createdAt,
        Optional<Instant> activatedAt) {
    public InfluencerView {
        profiles = List.copyOf(profiles);
        niches = Set.copyOf(niches);
        missing = List.copyOf(missing);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }
}
