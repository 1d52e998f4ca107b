package io.influencegen.bulk.api;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which pictures shall be tried again.")
public record RetryItems(
        @Schema(nullable = true, description = "Their positions; all that failed if nothing is said.")
        @Size(max = 10_000)
        List<Integer> positions) {
    Set<Integer> asked() {
        return Set.copyOf(Optional.ofNullable(positions).orElse(List.of()));
    }
}
