package io.influencegen.reconciliation.boundary;

import io.influencegen.reconciliation.entity.DifferenceState;
import io.influencegen.reconciliation.entity.DriftKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        boolean dryRun,
        Map<String, Long> kinds)
        implements Serializable {
    public ReconciliationReport {
        kinds = Map.copyOf(kinds);
    }

    public long open() {
        return count(DifferenceState.OPEN);
    }

    /** Of a dry run: how many would come to this. */
    public long count(DifferenceState state) {
        return kinds.getOrDefault(state.name(), 0L);
    }

    /** Of every kind together. */
    public long different() {
        return Stream.of(DriftKind.values())
                .mapToLong(kind -> kinds.getOrDefault(kind.name(), 0L))
                .sum();
    }

    public boolean isOver() {
        return endedAt.isPresent();
    }
}
