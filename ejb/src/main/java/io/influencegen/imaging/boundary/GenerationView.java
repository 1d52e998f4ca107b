package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A picture on its way, or where its way ended. Its picture has the same id. */
public record GenerationView(
        UUID id,
        UUID submission,
        UserId owner,
        String campaign,
        TurnPriority priority,
        State state,
        Asked asked,
        Progress progress,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        Problem problem)
        implements Serializable {
    /** Where it is on its way; the last three are final. */
    public enum State {
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED;

        public boolean isFinal() {
            return this == COMPLETED || this == FAILED || this == CANCELLED;
        }
    }

    /** What was asked for, after defaults: enough to ask for the same again. */
    public record Asked(
            String model,
            String prompt,
            String negativePrompt,
            String ratio,
            int longSide,
            long seed,
            int steps,
            double guidance,
            List<Style> styles)
            implements Serializable {
        public Asked {
            styles = List.copyOf(styles);
        }
    }

    /** Its place among all that wait (0 once it is begun), the expected time to its end, the step it is at, and who makes it. */
    public record Progress(int place, Duration expected, int step, String worker) implements Serializable {}

    /** Why there is no picture, and what to do; empty texts where there is nothing to say. */
    public record Problem(String code, String cause, String next, String reference) implements Serializable {
        public static final Problem NONE = new Problem("", "", "", "");
    }

    /** Whether a worker shows what it looks like so far. */
    public boolean hasPreview() {
        return state == State.RUNNING && progress.step() > 0;
    }
}
