package io.influencegen.reconciliation.api;

import io.influencegen.reconciliation.boundary.ReconciliationReport;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Comparison", description = "A comparison and its figures.")
public record ComparisonEntry(
        @Schema(description = "The run's id.") UUID id,
        @Schema(description = "Whose file it is.") String provider,
        @Schema(description = "What the file was called.") String file,

        @Schema(
                description = "How far it is.",
                enumeration = {"BEGUN", "RECEIVED", "COMPARED", "SETTLED", "DONE", "REPEATED"})
        String stage,

        @Schema(description = "How its job stands.", examples = "COMPLETED")
        String state,

        @Schema(description = "Why it failed; empty where it did not.")
        String problem,

        @Schema(description = "The run that has compared the same file before.", nullable = true)
        UUID sameAs,

        @Schema(description = "When it was asked for.") Instant begunAt,

        @Schema(description = "When it was done.", nullable = true)
        Instant endedAt,

        @Schema(description = "Lines of the file.") long lines,
        @Schema(description = "Lines that were compared.") long compared,
        @Schema(description = "Lines that were left out.") long leftOut,
        @Schema(description = "Records that are the same.") long matched,

        @Schema(description = "The character set that the file had.", examples = "UTF-8")
        String charset,

        @Schema(description = "Whether it only said what would become of what differs, and kept nothing of it.")
        boolean dryRun,

        @Schema(
                description =
                        "How many differ, by kind; OPEN counts those of all kinds that are still open. Of a dry run also how many would"
                                + " settle themselves (SETTLED_BY_RULE) and how many of earlier runs would be no longer there (GONE).",
                examples = "{\"STATUS_DRIFT\": 3, \"OPEN\": 2}")
        Map<String, Long> kinds) {
    static ComparisonEntry of(ReconciliationReport report) {
        return new ComparisonEntry(
                report.run(),
                report.provider(),
                report.file(),
                report.stage(),
                report.state(),
                report.problem(),
                report.sameAs().orElse(null),
                report.begunAt(),
                report.endedAt().orElse(null),
                report.lines(),
                report.loaded(),
                report.skipped(),
                report.matched(),
                report.charset(),
                report.dryRun(),
                report.kinds());
    }
}
