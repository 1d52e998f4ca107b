package io.influencegen.influencer.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An influencer as far as the one who looks may see them: what they may not is left out or hidden behind dots, and then
 * {@code masked} is true.
 */
public record InfluencerFile(
        InfluencerLine line,
        boolean masked,
        String birthDate,
        String phone,
        List<String> address,
        List<SocialProfile> profiles,
        Audience audience,
        List<RegistrationStep> missing,
        boolean changeAsked,
        Optional<Instant> activatedAt) {
    public InfluencerFile {
        address = List.copyOf(address);
        profiles = List.copyOf(profiles);
        missing = List.copyOf(missing);
    }
}
