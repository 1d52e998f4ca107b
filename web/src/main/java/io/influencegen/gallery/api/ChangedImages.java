package io.influencegen.gallery.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of an action on many pictures.")
public record ChangedImages(
        @Schema(description = "How many it was about.") long count) {}
