package io.influencegen.job.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A run with how far its steps are, the end of its log and how many skipped items are open. */
public record RunDetail(RunView run, List<StepProgress> steps, List<Line> log, long openSkips) implements Serializable {
    /** What an attempt said. */
    public record Line(int attempt, Instant at, String text) implements Serializable {}

    public RunDetail {
        steps = List.copyOf(steps);
        log = List.copyOf(log);
    }
}
