package io.influencegen.provider.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.Optional;

/** Who knows what a provider has to be told. Found by CDI, asked outside any transaction. */
public interface ProviderApplicants {
    /** Empty when there is nothing, or nothing any more, that may be handed over. */
    Optional<ProviderApplicant> find(UserId user);
}
