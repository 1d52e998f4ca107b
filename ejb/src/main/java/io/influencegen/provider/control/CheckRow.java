package io.influencegen.provider.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.provider.boundary.CheckState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A check as far as it is: the ids that the provider gave, in the order in which it gave them. */
public record CheckRow(
        UUID id,
        UserId user,
        String caseReference,
        String provider,
        CheckState state,
        Optional<String> applicantRef,
        Optional<String> checkRef,
        List<String> documentRefs) {
    public CheckRow {
        documentRefs = List.copyOf(documentRefs);
    }
}
