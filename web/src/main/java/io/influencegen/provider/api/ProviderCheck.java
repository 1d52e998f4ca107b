package io.influencegen.provider.api;

import io.influencegen.provider.boundary.CheckState;
import io.influencegen.provider.boundary.ProviderCheckView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A check of a person by a provider.")
public record ProviderCheck(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "The person's id.") UUID person,

        @Schema(description = "The case that it was begun for.", examples = "K-2041")
        String caseReference,

        @Schema(description = "Who looks.", examples = "onfido")
        String provider,

        @Schema(description = "How far it is.") CheckState state,

        @Schema(description = "When it was begun.") Instant startedAt,

        @Schema(description = "Absent until it is over.", nullable = true)
        Instant endedAt,

        @Schema(description = "What spoke against the person, or why there is no answer.", examples = "[\"document\"]")
        List<String> reasons) {
    static ProviderCheck of(ProviderCheckView view) {
        return new ProviderCheck(
                view.id(),
                view.user().value(),
                view.caseReference(),
                view.provider(),
                view.state(),
                view.startedAt(),
                view.endedAt().orElse(null),
                view.reasons());
    }
}
