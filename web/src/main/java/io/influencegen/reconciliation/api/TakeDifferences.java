package io.influencegen.reconciliation.api;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which open differences you take on: some by id, or all that match filters.")
public record TakeDifferences(
        @Schema(description = "Their ids; none means all that match the filters.") @NotNull @Size(max = 1000)
        List<UUID> ids,

        @Schema(
                description = "The filters of the list, by name.",
                examples = "{\"kind\": \"STATUS_DRIFT\", \"owner\": \"me\"}")
        @NotNull
        @Size(max = 10)
        Map<String, String> filters,

        @Schema(description = "True to learn how many there are without taking any.", examples = "true")
        boolean preview) {
    Selection selection() {
        return selection(ids, filters);
    }

    static Selection selection(List<UUID> ids, Map<String, String> filters) {
        return ids.isEmpty()
                ? Selection.allBut(new ListQuery(filters, Optional.empty(), 0, 1), Set.of())
                : Selection.of(ids.stream().map(UUID::toString).collect(Collectors.toSet()));
    }
}
