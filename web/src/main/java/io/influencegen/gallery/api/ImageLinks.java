package io.influencegen.gallery.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Addresses of one picture. Those of files are open to whoever has them, for a quarter of an hour.")
public record ImageLinks(
        @Schema(description = "All of it.") String self,

        @Schema(description = "The file, in the format and with the metadata that are asked for.")
        String content,

        @Schema(nullable = true, description = "The picture; absent from one that is deleted.")
        String picture,

        @Schema(nullable = true, description = "The picture made small; absent from one that is deleted.")
        String thumbnail) {}
