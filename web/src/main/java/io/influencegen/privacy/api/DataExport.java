package io.influencegen.privacy.api;

import io.influencegen.privacy.boundary.DataExportView;
import io.influencegen.privacy.boundary.ExportState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A copy of your data.")
public record DataExport(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "How it stands.") ExportState state,
        @Schema(description = "When you asked for it.") Instant requestedAt,

        @Schema(description = "Until when it can be downloaded; absent until it is ready.", nullable = true)
        Instant availableUntil,

        @Schema(description = "Its size in bytes; absent until it is ready.", nullable = true, examples = "20480")
        Long size) {
    static DataExport of(DataExportView view) {
        return new DataExport(
                view.id(),
                view.state(),
                view.requestedAt(),
                view.availableUntil().orElse(null),
                view.size().orElse(null));
    }
}
