package io.influencegen.notification.boundary;

import java.util.List;

/** The mails of one feature; a bean of the feature, found by CDI. */
public interface MailCatalog {
    List<MailKind> kinds();
}
