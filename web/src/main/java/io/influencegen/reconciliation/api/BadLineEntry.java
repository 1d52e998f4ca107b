package io.influencegen.reconciliation.api;

import io.influencegen.reconciliation.boundary.BadLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BadLine", description = "A line that was left out.")
public record BadLineEntry(
        @Schema(description = "Which.", examples = "line 12")
        String line,

        @Schema(description = "Its letters as x, its digits as 9.", examples = "x9-99,xxxx,")
        String shape,

        @Schema(description = "Why.", examples = "it has no reference")
        String reason) {
    static BadLineEntry of(BadLine line) {
        return new BadLineEntry(line.line(), line.shape(), line.reason());
    }
}
