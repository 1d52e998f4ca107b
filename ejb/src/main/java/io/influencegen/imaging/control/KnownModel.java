package io.influencegen.imaging.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.imaging.boundary.ImagingSettings;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.imaging.boundary.StudioModel.Span;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.worker.contract.LoraView;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.contract.Range;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model: what workers offer, and the rules that administrators laid over it. */
record KnownModel(String name, ModelView offer, Instant seenAt, Rules rules, Optional<String> preview, long version) {
    /** What an administrator decides. An empty audience is everybody; else role keys, with spaces between. */
    record Rules(
            boolean enabled,
            boolean preset,
            String title,
            String audience,
            Optional<Integer> presetSteps,
            Optional<Integer> mostSteps,
            Optional<Double> presetGuidance,
            String route,
            Set<String> hiddenStyles) {
        Rules(
                boolean enabled,
                boolean preset,
                String title,
                String audience,
                Optional<Integer> presetSteps,
                Optional<Integer> mostSteps,
                Optional<Double> presetGuidance,
                String route) {
            this(enabled, preset, title, audience, presetSteps, mostSteps, presetGuidance, route, Set.of());
        }
    }

    boolean isOpenTo(Set<Role> roles) {
        List<String> audience = List.of(rules.audience().split(" ", -1));
        return rules.enabled()
                && (rules.audience().isBlank() || roles.stream().map(Role::key).anyMatch(audience::contains));
    }

    /** Within what the model itself, the administrator's rules and the settings allow. */
    StudioModel offered(Settings settings, boolean available) {
        return new StudioModel(
                name,
                rules.title().isEmpty() ? offer.name() : rules.title(),
                rules.preset(),
                available,
                preview,
                offer.sizes().stream()
                        .map(size -> new StudioModel.Shape(size.ratio(), size.width(), size.height()))
                        .toList(),
                steps(settings.number(ImagingSettings.MOST_STEPS)),
                span(
                        offer.guidance(),
                        rules.presetGuidance().orElse(offer.guidance().preset())),
                span(offer.loraStrength(), offer.loraStrength().preset()),
                offer.mostLoras(),
                Math.min(offer.longestSide(), settings.number(ImagingSettings.LONGEST_SIDE)),
                offer.loras().stream()
                        .filter(lora ->
                                lora.fault() == null && !rules.hiddenStyles().contains(lora.name()))
                        .map(KnownModel::style)
                        .toList());
    }

    private Span steps(int mostOfAll) {
        Range steps = offer.steps();
        double most = Math.max(
                steps.minimum(),
                Collections.min(List.of(
                        steps.maximum(),
                        (double) mostOfAll,
                        rules.mostSteps().map(Integer::doubleValue).orElse(steps.maximum()))));
        double preset = rules.presetSteps().map(Integer::doubleValue).orElse(steps.preset());
        return new Span(steps.minimum(), most, Math.max(steps.minimum(), Math.min(preset, most)));
    }

    private static Span span(Range range, double preset) {
        return new Span(range.minimum(), range.maximum(), Math.max(range.minimum(), Math.min(preset, range.maximum())));
    }

    private static StudioModel.StyleOffer style(LoraView lora) {
        return new StudioModel.StyleOffer(lora.name(), lora.strength(), lora.triggerWords());
    }
}
