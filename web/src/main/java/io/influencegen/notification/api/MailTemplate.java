package io.influencegen.notification.api;

import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailTemplateView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a mail says in one language.")
public record MailTemplate(
        @Schema(description = "Which mail.", examples = "identity.invitation")
        String kind,

        @Schema(description = "In which language.", examples = "en")
        String language,

        @Schema(description = "Its subject.", examples = "You are invited")
        String subject,

        @Schema(description = "As plain text.", examples = "Hello {{name}}, {{link}}")
        String text,

        @Schema(description = "As HTML, without the frame all mails share.", examples = "<p>Hello {{name}}</p>")
        String html,

        @Schema(description = "What it can mention in double braces.")
        List<String> placeholders,

        @Schema(description = "What it has to mention.") List<String> mandatory,

        @Schema(description = "Absent where it is the shipped text.", nullable = true)
        Instant changedAt) {
    static MailTemplate of(MailTemplateView view) {
        return new MailTemplate(
                view.kind(),
                view.language(),
                view.text().subject(),
                view.text().text(),
                view.text().html(),
                view.placeholders().stream().map(MailKind.Placeholder::name).toList(),
                view.placeholders().stream()
                        .filter(MailKind.Placeholder::mandatory)
                        .map(MailKind.Placeholder::name)
                        .toList(),
                view.changedAt().orElse(null));
    }
}
