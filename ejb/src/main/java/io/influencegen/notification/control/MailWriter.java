package io.influencegen.notification.control;

import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.MailText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Writes a mail from the template in force. */
@Dependent
public class MailWriter {
    private final KnownMails known;
    private final ShippedTexts shipped;
    private final MailTemplateRepository written;

    @Inject
    MailWriter(KnownMails known, ShippedTexts shipped, MailTemplateRepository written) {
        this.known = known;
        this.shipped = shipped;
        this.written = written;
    }

    Mail write(MailKind kind, MailRecipient to, Map<String, String> values) {
        known.require(kind.key());
        Map<String, String> all = new HashMap<>(values);
        all.put(MailKind.NAME.name(), to.name());
        for (String language : MailLanguages.triedFor(to.language())) {
            MailText template = written.find(kind.key(), language)
                    .map(one -> new MailText(one.subject(), one.text(), one.html()))
                    .or(() -> shipped.find(kind, language))
                    .orElse(null);
            if (template != null) {
                return new Mail(to.name(), to.address(), language, MailForm.fill(kind, template, language, all));
            }
        }
        throw new IllegalStateException("No text of the mail " + kind.key() + " is shipped");
    }
}
