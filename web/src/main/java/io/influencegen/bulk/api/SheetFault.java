package io.influencegen.bulk.api;

import io.influencegen.bulk.boundary.BulkFault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is wrong in a sheet.")
public record SheetFault(
        @Schema(description = "The row.") int row,

        @Schema(description = "The column; empty where it is the whole row.")
        String column,

        @Schema(description = "What it is.", examples = "prompt-variable-missing")
        String code,

        @Schema(description = "What belongs to it.") List<String> details) {
    public SheetFault {
        details = List.copyOf(details);
    }

    static SheetFault of(BulkFault fault) {
        return new SheetFault(fault.row(), fault.column(), fault.code(), fault.details());
    }
}
