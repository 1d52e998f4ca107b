package io.influencegen.consent.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That a draft is to be in force.")
public record PublishLegalText(
        @Schema(description = "The edition of the draft that was read.", examples = "3")
        long edit) {}
