package io.influencegen.n8n.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What n8n made of a picture: with exactly one of image and imageUrl when it succeeded.")
record N8nResult(
        @Schema(
                description = "How it ended.",
                enumeration = {"succeeded", "failed"},
                required = true)
        String status,

        @Schema(description = "The picture as base64: PNG, JPEG or WebP.")
        String image,

        @Schema(description = "Where the picture can be fetched at once, at a host that an administrator has named.")
        String imageUrl,

        @Schema(description = "Why it failed.") String error,

        @Schema(description = "True when another try could not help.", name = "final")
        boolean last,

        @Schema(description = "How long the device worked at it.", examples = "12345")
        Long computeMillis) {}
