package io.influencegen.influencer.ui;

import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.Niche;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Niches and audience in the order in which people read them. */
public final class AudienceShown {
    private final List<Niche> niches;
    private final Audience audience;

    AudienceShown(Collection<Niche> niches, Audience audience) {
        this.niches = niches.stream().sorted().toList();
        this.audience = audience;
    }

    public List<Niche> getNiches() {
        return niches;
    }

    /** For {@code ig:bars}. */
    public Map<String, Integer> getAges() {
        Map<String, Integer> shown = new LinkedHashMap<>();
        for (AgeGroup group : AgeGroup.values()) {
            shown.put(group.getYears(), audience.ages().getOrDefault(group, 0));
        }
        return audience.ages().isEmpty() ? Map.of() : shown;
    }

    public List<Map.Entry<GenderGroup, Integer>> getGenders() {
        return List.copyOf(audience.genders().entrySet());
    }

    public List<Map.Entry<String, Integer>> getCountries() {
        return List.copyOf(audience.countries().entrySet());
    }
}
