package io.influencegen.imaging.api;

import io.influencegen.access.boundary.Role;
import io.influencegen.imaging.boundary.AdministeredModel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What administrators decided of a model, and who offers it.")
public record ModelSetup(
        @Schema(description = "Names it.") String name,

        @Schema(description = "The workers that offer it now.")
        List<String> workers,

        @Schema(description = "Whether anybody can choose it.")
        boolean enabled,

        @Schema(description = "Whether it is taken when nobody names a model.")
        boolean preset,

        @Schema(description = "What people read; empty for the worker's own title.")
        String title,

        @Schema(description = "Roles that may use it; none is everybody.")
        List<String> audience,

        @Schema(nullable = true, description = "Steps when nobody says; absent for the model's own.")
        Integer presetSteps,

        @Schema(nullable = true, description = "Steps at most; absent for the model's own.")
        Integer mostSteps,

        @Schema(nullable = true, description = "Guidance when nobody says; absent for the model's own.")
        Double presetGuidance,

        @Schema(description = "The way to its pictures.", examples = "worker")
        String route,

        @Schema(description = "Styles that are not shown.") List<String> hiddenStyles) {
    public ModelSetup {
        workers = List.copyOf(workers);
        audience = List.copyOf(audience);
        hiddenStyles = List.copyOf(hiddenStyles);
    }

    static ModelSetup of(AdministeredModel model) {
        var rules = model.rules();
        return new ModelSetup(
                model.name(),
                model.workers(),
                rules.enabled(),
                rules.preset(),
                rules.title(),
                rules.audience().stream().map(Role::key).sorted().toList(),
                rules.presetSteps().orElse(null),
                rules.mostSteps().orElse(null),
                rules.presetGuidance().orElse(null),
                rules.route(),
                rules.hiddenStyles().stream().sorted().toList());
    }
}
