package io.influencegen.notification.ui;

import io.influencegen.notification.boundary.Mailbox;
import io.influencegen.notification.boundary.MailboxItem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The mails of a demo that has no mail server. */
@Named
@RequestScoped
public class MailboxPage {
    @Inject
    private Mailbox mailbox;

    private List<MailboxItem> mails;

    public boolean isThere() {
        return mailbox.isThere();
    }

    public List<MailboxItem> getMails() {
        if (mails == null) {
            mails = isThere() ? mailbox.list() : List.of();
        }
        return mails;
    }

    public List<String> lines(MailboxItem item) {
        return item.mail().text().text().lines().toList();
    }

    public boolean isLink(String line) {
        return line.matches("https?://\\S+");
    }
}
