package io.influencegen.identity.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The caller.")
public record Me(
        @Schema(description = "The account's id.") String id,

        @Schema(description = "The name as people see it.", examples = "Avery Admin")
        String name,

        @Schema(description = "What the caller may be here.", examples = "[\"administrator\"]")
        List<String> roles) {
    public Me {
        roles = List.copyOf(roles);
    }
}
