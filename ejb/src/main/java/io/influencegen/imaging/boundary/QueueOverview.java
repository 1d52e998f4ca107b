package io.influencegen.imaging.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** How much there is to do, and how fast it is done. The oldest has waited since zero where nobody waits. */
public record QueueOverview(List<Line> lines, int running, long dead, int madeLately, Duration lately, Duration oldest)
        implements Serializable {
    /** One priority's waiting pictures, of so many people. */
    public record Line(TurnPriority priority, int waiting, int people, Duration oldest) implements Serializable {}

    public QueueOverview {
        lines = List.copyOf(lines);
    }

    public int waiting() {
        return lines.stream().mapToInt(Line::waiting).sum();
    }
}
