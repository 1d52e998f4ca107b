package io.influencegen.imaging.api;

import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.ModelRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an administrator decides of a model.")
public record ChangeModel(
        @Schema(description = "Whether anybody can choose it.", examples = "true")
        boolean enabled,

        @Schema(description = "True takes this from whichever model had it.", examples = "false")
        boolean preset,

        @Schema(description = "What people read; empty for the worker's own title.", examples = "Everyday pictures")
        @NotNull
        @Size(max = 80)
        String title,

        @Schema(description = "Roles that may use it; none is everybody.", examples = "[\"influencer\"]")
        @NotNull
        @Size(max = 10)
        List<String> audience,

        @Schema(nullable = true, description = "Steps when nobody says; absent for the model's own.")
        Integer presetSteps,

        @Schema(nullable = true, description = "Steps at most; absent for the model's own.")
        Integer mostSteps,

        @Schema(nullable = true, description = "Guidance when nobody says; absent for the model's own.")
        Double presetGuidance,

        @Schema(description = "The way to its pictures.", examples = "worker") @NotNull @Size(max = 20)
        String route,

        @Schema(description = "Styles that are not shown.", examples = "[]") @NotNull @Size(max = 500)
        List<String> hiddenStyles) {
    ModelRules toRules() {
        return new ModelRules(
                enabled,
                preset,
                title,
                roles(),
                Optional.ofNullable(presetSteps),
                Optional.ofNullable(mostSteps),
                Optional.ofNullable(presetGuidance),
                route,
                Set.copyOf(hiddenStyles));
    }

    private Set<Role> roles() {
        try {
            return audience.stream().map(Role::ofKey).collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw new DomainException(unknown, CommonError.INVALID_VALUE, "audience", "roles such as influencer");
        }
    }
}
