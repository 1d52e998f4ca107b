package io.influencegen.screening.api;

import io.influencegen.screening.boundary.ScreeningImport;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One version of a list on its way in.")
public record WatchListImport(
        @Schema(description = "How far it is.") ScreeningImport.State state,

        @Schema(description = "When it began.") Instant begunAt,

        @Schema(description = "Absent while it runs.", nullable = true)
        Instant endedAt,

        @Schema(description = "Lines read.", examples = "4250")
        long lines,

        @Schema(description = "People kept.", examples = "4213")
        long entries,

        @Schema(description = "Lines about things that are no persons.", examples = "30")
        long skipped,

        @Schema(description = "Lines that could not be read.", examples = "7")
        long faults,

        @Schema(description = "Why it failed.", nullable = true, examples = "There is no person in it")
        String problem,

        @Schema(description = "The first lines that could not be read; told with a single list.")
        List<FaultyLine> faultyLines) {
    @Schema(description = "A line that could not be read.")
    public record FaultyLine(
            @Schema(description = "Its number in the file.", examples = "17")
            long line,

            @Schema(description = "What is wrong with it.", examples = "it has no name")
            String reason) {}

    static WatchListImport of(ScreeningImport one) {
        return new WatchListImport(
                one.state(),
                one.begunAt(),
                one.endedAt().orElse(null),
                one.counts().lines(),
                one.counts().entries(),
                one.counts().skipped(),
                one.counts().faults(),
                one.problem().orElse(null),
                one.faults().stream()
                        .map(fault -> new FaultyLine(fault.line(), fault.reason()))
                        .toList());
    }
}
