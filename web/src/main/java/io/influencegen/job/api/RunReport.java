package io.influencegen.job.api;

import io.influencegen.job.boundary.RunDetail;
import io.influencegen.job.boundary.StepProgress;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JobRunReport", description = "A run with how far its steps are and the end of its log.")
public record RunReport(
        @Schema(description = "The run as the list shows it.")
        RunEntry run,

        @Schema(description = "Its steps, in the order they began.")
        List<StepReport> steps,

        @Schema(description = "The last lines of its log, the oldest first.")
        List<LogLine> log,

        @Schema(description = "How many of its items wait in the skip ledger.")
        long openSkips) {
    public RunReport {
        steps = List.copyOf(steps);
        log = List.copyOf(log);
    }

    @Schema(name = "JobStep", description = "How far a step is.")
    public record StepReport(
            @Schema(description = "Names the step.") String step,

            @Schema(nullable = true, description = "How much there is, where it knows.")
            Long total,

            @Schema(description = "How much it has done.") long done,
            @Schema(description = "How much it left out.") long skipped,

            @Schema(description = "How much it does in a second.")
            double perSecond,

            @Schema(nullable = true, description = "How many seconds are left at that speed.")
            Long secondsLeft) {
        static StepReport of(StepProgress step) {
            return new StepReport(
                    step.step(),
                    step.total(),
                    step.done(),
                    step.skipped(),
                    step.perSecond(),
                    step.left() == null ? null : step.left().toSeconds());
        }
    }

    @Schema(name = "JobLogLine", description = "What a run said.")
    public record LogLine(
            @Schema(description = "Which attempt.") int attempt,
            @Schema(description = "When.") Instant at,
            @Schema(description = "What.") String text) {
        static LogLine of(RunDetail.Line line) {
            return new LogLine(line.attempt(), line.at(), line.text());
        }
    }

    static RunReport of(RunDetail detail) {
        return new RunReport(
                RunEntry.of(detail.run()),
                detail.steps().stream().map(StepReport::of).toList(),
                detail.log().stream().map(LogLine::of).toList(),
                detail.openSkips());
    }
}
