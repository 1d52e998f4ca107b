package io.influencegen.notification.api;

import io.influencegen.notification.boundary.MailText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A mail as it would arrive, filled with samples.")
public record MailPreview(
        @Schema(description = "Its subject.", examples = "You are invited")
        String subject,

        @Schema(description = "Plain text.", examples = "Hello Maria Lopez")
        String text,

        @Schema(description = "The whole page.", examples = "<!DOCTYPE html>…")
        String html) {
    static MailPreview of(MailText text) {
        return new MailPreview(text.subject(), text.text(), text.html());
    }
}
