package io.influencegen.provenance.api;

import io.influencegen.provenance.boundary.CredentialReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The picture itself.")
public record VerifiedPicture(
        @Schema(description = "Its media type.", examples = "image/png")
        String type,

        @Schema(description = "In pixels.") int width,

        @Schema(description = "In pixels.") int height) {
    static VerifiedPicture of(CredentialReport.Picture picture) {
        return new VerifiedPicture(picture.format(), picture.width(), picture.height());
    }
}
