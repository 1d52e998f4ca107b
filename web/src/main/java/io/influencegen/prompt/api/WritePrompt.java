package io.influencegen.prompt.api;

import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.PromptKind;
import io.influencegen.prompt.entity.TemplateReach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an entry of the library shall be.")
public record WritePrompt(
        @Schema(description = "One's own where it is absent. It stays what it is.", nullable = true)
        PromptKind kind,

        @Schema(description = "To find it by.", examples = "Product on a beach") @NotNull @Size(max = 80)
        String title,

        @Schema(description = "The prompt, with variables in double braces.", examples = "a {{colour:red|blue}} bottle")
        @NotNull
        @Size(max = 2000)
        String text,

        @Schema(description = "What shall not be in the picture.", examples = "dark", nullable = true) @Size(max = 1000)
        String negative,

        @Schema(description = "How it is best drawn.", nullable = true) @Valid
        Style style,

        @Schema(description = "Of templates: the brand or campaign it is for.", examples = "Acme", nullable = true)
        @Size(max = 60)
        String brand,

        @Schema(description = "Of templates: whether it is in use, which is so where it is absent.", nullable = true)
        Boolean enabled,

        @Schema(
                description = "Of templates: the roles that see it; everybody, where there is none.",
                examples = "[\"influencer\"]",
                nullable = true)
        List<String> audience) {
    boolean makesTemplate() {
        return kind == PromptKind.TEMPLATE;
    }

    void requireKind(PromptKind current) {
        if (kind != null && kind != current) {
            throw new DomainException(CommonError.INVALID_VALUE, "kind", "it stays what it is");
        }
    }

    PromptContent content() {
        return new PromptContent(title, text, negative, style == null ? null : style.asStyle());
    }

    /** Nobody believes to have shared what is their own. */
    PromptContent ownContent() {
        if (brand != null || enabled != null || audience != null) {
            throw new DomainException(CommonError.INVALID_VALUE, "brand, enabled, audience", "are of templates alone");
        }
        return content();
    }

    TemplateReach reach() {
        return new TemplateReach(brand, enabled == null || enabled, roles());
    }

    private Set<Role> roles() {
        return Stream.ofNullable(audience)
                .flatMap(List::stream)
                .map(key -> Stream.of(Role.values())
                        .filter(role -> role.key().equals(key))
                        .findFirst()
                        .orElseThrow(
                                () -> new DomainException(CommonError.INVALID_VALUE, key, "there is no such role")))
                .collect(Collectors.toSet());
    }
}
