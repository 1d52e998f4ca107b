package io.influencegen.prompt.entity;

import io.influencegen.access.boundary.Role;
import java.io.Serializable;
import java.util.Set;

/** For which brand or campaign a template is, whether it is in use, and which roles see it: everybody where none is named. */
public record TemplateReach(String brand, boolean enabled, Set<Role> audience) implements Serializable {
    public static final TemplateReach NONE = new TemplateReach("", true, Set.of());

    public TemplateReach {
        brand = brand == null ? "" : brand.strip();
        audience = audience == null ? Set.of() : Set.copyOf(audience);
    }
}
