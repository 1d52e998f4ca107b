package io.influencegen.reconciliation.api;

import io.influencegen.listing.boundary.Selection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which open differences are settled, and why: some by id, or all that match filters.")
public record ResolveDifferences(
        @Schema(description = "Their ids; none means all that match the filters.") @NotNull @Size(max = 1000)
        List<UUID> ids,

        @Schema(
                description = "The filters of the list, by name.",
                examples = "{\"kind\": \"STATUS_DRIFT\", \"owner\": \"me\"}")
        @NotNull
        @Size(max = 10)
        Map<String, String> filters,

        @Schema(description = "Why, for colleagues.", examples = "Told the provider; they correct it.")
        @NotBlank
        @Size(max = 2000)
        String note,

        @Schema(description = "True to learn how many there are without settling any.", examples = "true")
        boolean preview) {
    Selection selection() {
        return TakeDifferences.selection(ids, filters);
    }
}
