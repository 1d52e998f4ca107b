package io.influencegen.reconciliation.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a run has found, by kind, and how many of it are open. One that was asked for with a file seen before says where its report is. */
public record ReconciliationReport(
        UUID run,
        String provider,
        String stage,
        Optional<UUID> sameAs,
        Instant begunAt,
        Optional<Instant> endedAt,
        long lines,
        long loaded,
        long skipped,
        long matched,
        String charset,
        Map<String, Long> kinds)
        implements Serializable {
    public ReconciliationReport {
        kinds = Map.copyOf(kinds);
    }
}
