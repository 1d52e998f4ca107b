package io.influencegen.job.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A run as anybody may see it who may see runs. Instants and texts that do not exist yet are null. */
public record RunView(
        UUID id,
        String job,
        Map<String, String> parameters,
        boolean dryRun,
        RunState state,
        int attempt,
        String because,
        String requestedBy,
        Instant requestedAt,
        String node,
        Instant startedAt,
        Instant endedAt,
        boolean stopAsked,
        String problem,
        Map<String, String> figures,
        long done,
        long skipped)
        implements Serializable {
    /** From its first start to its end, or to now. */
    public Duration tookUntil(Instant now) {
        return startedAt == null ? Duration.ZERO : Duration.between(startedAt, endedAt == null ? now : endedAt);
    }

    public boolean isRestartable() {
        return state.isRestartable();
    }

    public boolean isStoppable() {
        return state.isStoppable() && !stopAsked;
    }

    public boolean isOver() {
        return state.isOver();
    }
}
