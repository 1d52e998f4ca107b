package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** An influencer in a list, as far as the one who looks may see them: the name may be initials, and is empty until it is given. */
public record InfluencerLine(
        UserId id,
        String name,
        String country,
        List<Niche> niches,
        List<Platform> platforms,
        long followers,
        Standing standing,
        Instant since)
        implements Serializable {
    public InfluencerLine {
        niches = List.copyOf(niches);
        platforms = List.copyOf(platforms);
    }
}
