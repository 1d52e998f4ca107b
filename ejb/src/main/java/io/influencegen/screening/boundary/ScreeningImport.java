package io.influencegen.screening.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a list on its way in. Skipped are things that are no persons, such as ships; faults are lines that could not be read, of
 * which the first are told.
 */
public record ScreeningImport(
        UUID id,
        State state,
        String begunBy,
        Instant begunAt,
        Optional<Instant> endedAt,
        Counts counts,
        Optional<String> problem,
        List<Fault> faults)
        implements Serializable {
    public ScreeningImport {
        faults = List.copyOf(faults);
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** What was read so far. */
    public record Counts(long bytes, long lines, long entries, long names, long skipped, long faults)
            implements Serializable {
        public static Counts none() {
            return new Counts(0, 0, 0, 0, 0, 0);
        }
    }

    /** A line that could not be read, and why. */
    public record Fault(long line, String reason) implements Serializable {}
}
