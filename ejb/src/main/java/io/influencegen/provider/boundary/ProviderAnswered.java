package io.influencegen.provider.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.List;

/** The provider has looked. Observed in the transaction that notes the answer, which no signed-in person makes. */
public record ProviderAnswered(UserId user, String caseReference, boolean clear, List<String> reasons) {
    public ProviderAnswered {
        reasons = List.copyOf(reasons);
    }
}
