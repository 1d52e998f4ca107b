package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.Role;
import java.util.Optional;
import java.util.Set;

/** What an administrator decides of a model. An empty audience is everybody; an empty title is the worker's own; the route is {@code worker} or that of an {@link ImageRoute}. */
public record ModelRules(
        boolean enabled,
        boolean preset,
        String title,
        Set<Role> audience,
        Optional<Integer> presetSteps,
        Optional<Integer> mostSteps,
        Optional<Double> presetGuidance,
        String route,
        Set<String> hiddenStyles) {
    public ModelRules {
        audience = Set.copyOf(audience);
        hiddenStyles = Set.copyOf(hiddenStyles);
    }
}
