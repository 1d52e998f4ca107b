package io.influencegen.job.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** How far a step is: of so many, where it knows; so many a second, as its present attempt goes. */
public record StepProgress(String step, Long total, long done, long skipped, double perSecond, List<Part> parts)
        implements Serializable {
    private static final int WHOLE = 100;

    /** One partition. */
    public record Part(int partition, long done, long skipped) implements Serializable {}

    public StepProgress {
        parts = List.copyOf(parts);
    }

    /** From 0 to 100; null where nobody knows how much there is. */
    public Integer percent() {
        if (total == null) {
            return null;
        }
        return total == 0 ? WHOLE : (int) Math.min(WHOLE, WHOLE * (done + skipped) / total);
    }

    /** Null where nobody can say. */
    public Duration left() {
        if (total == null || perSecond <= 0 || done + skipped >= total) {
            return null;
        }
        return Duration.ofSeconds(Math.round((total - done - skipped) / perSecond));
    }
}
