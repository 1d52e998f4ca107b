package io.influencegen.reconciliation.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a run has found, by kind, and how many of it are open. One that was asked for with a file seen before says where its report is;
 * one that failed says why.
 */
public record ReconciliationReport(
        UUID run,
        String provider,
        String file,
        String stage,
        String state,
        String problem,
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
    private static final String OPEN = "OPEN";

    public ReconciliationReport {
        kinds = Map.copyOf(kinds);
    }

    public long open() {
        return kinds.getOrDefault(OPEN, 0L);
    }

    /** Of every kind together. */
    public long different() {
        return kinds.entrySet().stream()
                .filter(kind -> !kind.getKey().equals(OPEN))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public boolean isOver() {
        return endedAt.isPresent();
    }
}
