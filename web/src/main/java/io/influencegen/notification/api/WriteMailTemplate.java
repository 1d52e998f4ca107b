package io.influencegen.notification.api;

import io.influencegen.notification.boundary.MailText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new text of a mail.")
public record WriteMailTemplate(
        @Schema(description = "One line.", examples = "You are invited") @NotNull @Size(max = 200)
        String subject,

        @Schema(description = "Plain text.", examples = "Hello {{name}}, {{link}}") @NotNull @Size(max = 20_000)
        String text,

        @Schema(description = "The same as HTML.", examples = "<p>Hello {{name}}, {{link}}</p>")
        @NotNull
        @Size(max = 50_000)
        String html) {
    MailText asText() {
        return new MailText(subject, text, html);
    }
}
