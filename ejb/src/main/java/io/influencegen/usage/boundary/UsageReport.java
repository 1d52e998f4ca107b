package io.influencegen.usage.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What was made in a span: in all, on each of its days, by each model, for each campaign; how often each reason kept a picture
 * from being made; and how long those that were made had waited.
 */
public record UsageReport(
        UsageSpan span,
        UsageLine total,
        Waiting waiting,
        List<UsageLine> days,
        List<UsageLine> models,
        List<UsageLine> campaigns,
        Map<String, Long> reasons)
        implements Serializable {
    /** Half waited no longer than the median, and 95 of 100 no longer than the second. */
    public record Waiting(Duration median, Duration almostAll) implements Serializable {}

    public UsageReport {
        days = List.copyOf(days);
        models = List.copyOf(models);
        campaigns = List.copyOf(campaigns);
    }
}
