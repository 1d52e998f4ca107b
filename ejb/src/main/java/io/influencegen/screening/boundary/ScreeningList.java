package io.influencegen.screening.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A list, what of it is in force since when, and its last import. */
public record ScreeningList(
        UUID id,
        String name,
        Optional<ListForm> form,
        long entries,
        long names,
        Optional<Instant> importedAt,
        boolean stale,
        Optional<ScreeningImport> lastImport)
        implements Serializable {
    public boolean isRunning() {
        return lastImport
                .map(ScreeningImport::state)
                .filter(ScreeningImport.State.RUNNING::equals)
                .isPresent();
    }
}
