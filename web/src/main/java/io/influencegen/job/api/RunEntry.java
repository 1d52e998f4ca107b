package io.influencegen.job.api;

import io.influencegen.job.boundary.RunView;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JobRun", description = "A run of a job.")
public record RunEntry(
        @Schema(description = "Names the run.") UUID id,

        @Schema(description = "The job.", examples = "clean-history")
        String job,

        @Schema(description = "What it was told.") Map<String, String> parameters,

        @Schema(description = "True where it changes nothing.")
        boolean dryRun,

        @Schema(
                description = "How it stands.",
                enumeration = {"REQUESTED", "RUNNING", "STOPPED", "COMPLETED", "FAILED", "INTERRUPTED", "ABANDONED"})
        String state,

        @Schema(description = "How often it was begun.") int attempt,

        @Schema(description = "Why it is there: by-hand, schedule, or what a feature says.")
        String because,

        @Schema(description = "Who asked for it.") String requestedBy,
        @Schema(description = "When.") Instant requestedAt,

        @Schema(nullable = true, description = "The server that drives it.")
        String node,

        @Schema(nullable = true, description = "When it first began.")
        Instant startedAt,

        @Schema(nullable = true, description = "When it came to its end.")
        Instant endedAt,

        @Schema(description = "True from when somebody wants it stopped.")
        boolean stopAsked,

        @Schema(nullable = true, description = "What went wrong.")
        String problem,

        @Schema(description = "Its results, by name.") Map<String, String> figures,
        @Schema(description = "How much it has done.") long done,
        @Schema(description = "How much it left out.") long skipped) {
    public RunEntry {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    static RunEntry of(RunView run) {
        return new RunEntry(
                run.id(),
                run.job(),
                run.parameters(),
                run.dryRun(),
                run.state().name(),
                run.attempt(),
                run.because(),
                run.requestedBy(),
                run.requestedAt(),
                run.node(),
                run.startedAt(),
                run.endedAt(),
                run.stopAsked(),
                run.problem(),
                run.figures(),
                run.done(),
                run.skipped());
    }
}
