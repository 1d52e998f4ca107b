package io.influencegen.provider.control;

import io.influencegen.provider.boundary.ProviderVerdict;
import java.util.Optional;
import java.util.UUID;

/** The steps of a check, each of which is kept before the next begins. */
public interface CheckBook {
    Optional<CheckRow> find(UUID id);

    void noteApplicant(UUID id, String applicantRef);

    void noteDocument(UUID id, int position, String documentRef);

    void noteCheck(UUID id, String checkRef);

    void settle(UUID id, ProviderVerdict verdict);

    void giveUp(UUID id, String reason);
}
