package io.influencegen.prompt.entity;

import io.influencegen.access.boundary.Role;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What staff offer to everybody, or to some roles, while it is in use. */
@Entity
@DiscriminatorValue("TEMPLATE")
public class PromptTemplate extends Prompt {
    private String brand = "";
    private boolean enabled = true;
    private String audience = "";

    protected PromptTemplate() {}

    public PromptTemplate(UUID id) {
        super(id);
    }

    public void reach(TemplateReach reach) {
        brand = reach.brand();
        enabled = reach.enabled();
        audience = reach.audience().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    public TemplateReach reach() {
        Set<Role> roles = audience.isEmpty()
                ? Set.of()
                : Stream.of(audience.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
        return new TemplateReach(brand, enabled, roles);
    }

    public void enable(boolean inUse) {
        enabled = inUse;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
