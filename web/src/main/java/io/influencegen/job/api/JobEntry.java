package io.influencegen.job.api;

import io.influencegen.job.boundary.JobCard;
import io.influencegen.job.boundary.JobParameter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Job", description = "A job: what may be asked of it, and how it went lately.")
public record JobEntry(
        @Schema(description = "Names the job.", examples = "clean-history")
        String name,

        @Schema(
                description = "What becomes of a run whose server died: it goes on by itself, or is offered.",
                enumeration = {"AUTOMATIC", "OFFERED"})
        String restart,

        @Schema(description = "Whether it can be tried without changing anything.")
        boolean dryRun,

        @Schema(description = "How many runs of it there may be at a time.")
        int atOnce,

        @Schema(description = "What it wants to know.") List<JobWish> parameters,

        @Schema(description = "Its latest runs, the newest first.")
        List<RunEntry> latest,

        @Schema(description = "How many items wait in the skip ledger.")
        long openSkips) {
    public JobEntry {
        parameters = List.copyOf(parameters);
        latest = List.copyOf(latest);
    }

    @Schema(name = "JobParameter", description = "A value a job wants.")
    public record JobWish(
            @Schema(description = "Names it.", examples = "days")
            String name,

            @Schema(
                    description = "What it is.",
                    enumeration = {"TEXT", "NUMBER", "CHOICE", "FLAG", "DATE", "FILE"})
            String type,

            @Schema(description = "Whether there must be one.")
            boolean required,

            @Schema(description = "What it is unless somebody says otherwise.")
            String standard,

            @Schema(description = "The least number.") long least,

            @Schema(description = "The largest number, or a text's longest length.")
            long most,

            @Schema(description = "What can be chosen.") List<String> choices) {
        public JobWish {
            choices = List.copyOf(choices);
        }

        static JobWish of(JobParameter parameter) {
            return new JobWish(
                    parameter.name(),
                    parameter.type().name(),
                    parameter.required(),
                    parameter.standard(),
                    parameter.least(),
                    parameter.most(),
                    parameter.choices());
        }
    }

    static JobEntry of(JobCard card) {
        return new JobEntry(
                card.definition().name(),
                card.definition().restart().name(),
                card.definition().dryRun(),
                card.definition().atOnce(),
                card.definition().parameters().stream().map(JobWish::of).toList(),
                card.latest().stream().map(RunEntry::of).toList(),
                card.openSkips());
    }
}
