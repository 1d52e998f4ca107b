package io.influencegen.kyc.api;

import io.influencegen.kyc.boundary.DocumentView;
import io.influencegen.kyc.entity.PaperKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A picture or PDF of a document.")
public record Document(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "What it shows.") PaperKind paper,

        @Schema(description = "Which side.") PaperKind.Side side,

        @Schema(description = "The name of the file.", examples = "passport.jpg")
        String fileName,

        @Schema(description = "How many pages it has.", examples = "1")
        int pages,

        @Schema(description = "When it came.") Instant givenAt) {
    static Document of(DocumentView view) {
        return new Document(view.id(), view.paper(), view.side(), view.fileName(), view.pages(), view.givenAt());
    }
}
