package io.influencegen.usage.api;

import io.influencegen.usage.boundary.UsageReport;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UsageReport", description = "What was made in a span of days.")
public record UsageReportView(
        @Schema(description = "The first day.", examples = "2026-01-01")
        String from,

        @Schema(description = "The last day.", examples = "2026-01-31")
        String to,

        @Schema(description = "All together.") UsageSums total,

        @Schema(description = "Half of the pictures waited no longer, in milliseconds.")
        long medianWaitMillis,

        @Schema(description = "95 of 100 pictures waited no longer, in milliseconds.")
        long longWaitMillis,

        @Schema(description = "Every day of the span.") List<UsageSums> days,

        @Schema(description = "By model, the most used first.")
        List<UsageSums> models,

        @Schema(description = "By campaign, the busiest first.")
        List<UsageSums> campaigns,

        @Schema(description = "How often each error code kept a picture from being made.")
        Map<String, Long> reasons) {
    public UsageReportView {
        days = List.copyOf(days);
        models = List.copyOf(models);
        campaigns = List.copyOf(campaigns);
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    static UsageReportView of(UsageReport report) {
        return new UsageReportView(
                report.span().from().toString(),
                report.span().to().toString(),
                UsageSums.of(report.total()),
                report.waiting().median().toMillis(),
                report.waiting().almostAll().toMillis(),
                report.days().stream().map(UsageSums::of).toList(),
                report.models().stream().map(UsageSums::of).toList(),
                report.campaigns().stream().map(UsageSums::of).toList(),
                report.reasons());
    }
}
