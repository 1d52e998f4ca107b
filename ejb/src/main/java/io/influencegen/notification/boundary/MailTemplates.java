package io.influencegen.notification.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.notification.control.TemplateDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What the product's mails say: shipped, until an administrator writes something else. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class MailTemplates {
    @Inject
    private TemplateDesk desk;

    /** Every mail in every language that has a text, by name. */
    public List<MailTemplateView> list() {
        return desk.list();
    }

    public MailTemplateView find(String kind, String language) {
        return desk.find(kind, language);
    }

    /** The mail as {@code text} would make it, filled with the samples. Refuses what {@link #change} would refuse. */
    public MailText preview(String kind, String language, MailText text) {
        return desk.preview(kind, language, text);
    }

    /** The version is the one that was read; 0 where it was the shipped text. */
    public MailTemplateView change(String kind, String language, MailText text, long version) {
        return desk.change(kind, language, text, version);
    }

    /** Back to the shipped text. Again changes nothing. */
    public MailTemplateView reset(String kind, String language) {
        return desk.reset(kind, language);
    }
}
