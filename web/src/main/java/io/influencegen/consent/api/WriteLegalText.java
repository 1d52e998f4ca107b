package io.influencegen.consent.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the next version of a text says.")
public record WriteLegalText(
        @Schema(description = "Its title.", examples = "Terms of Service") @NotBlank @Size(max = 120)
        String title,

        @Schema(description = "Its words.", examples = "These terms…") @NotBlank @Size(max = 60_000)
        String body,

        @Schema(description = "The edition of the draft that was read; 0 where there was none.", examples = "0")
        long edit) {}
