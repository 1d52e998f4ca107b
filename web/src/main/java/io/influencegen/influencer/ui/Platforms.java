package io.influencegen.influencer.ui;

import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What there is to choose from. */
@Named
@ApplicationScoped
public class Platforms {
    public List<Platform> getAll() {
        return List.of(Platform.values());
    }

    public List<Niche> getNiches() {
        return List.of(Niche.values());
    }

    public List<AgeGroup> getAges() {
        return List.of(AgeGroup.values());
    }

    public List<GenderGroup> getGenders() {
        return List.of(GenderGroup.values());
    }
}
