package io.influencegen.notification.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.boundary.MailCatalog;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.NotificationError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every mail that any feature declares, by key. */
@ApplicationScoped
public class KnownMails {
    private final SortedMap<String, MailKind> byKey = new TreeMap<>();

    /** For the container's proxy. */
    protected KnownMails() {}

    @Inject
    KnownMails(@Any Instance<MailCatalog> catalogs) {
        this((Iterable<MailCatalog>) catalogs);
    }

    KnownMails(Iterable<MailCatalog> catalogs) {
        for (MailCatalog catalog : catalogs) {
            catalog.kinds().forEach(this::add);
        }
    }

    Collection<MailKind> all() {
        return byKey.values();
    }

    MailKind require(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new DomainException(NotificationError.MAIL_TEMPLATE_UNKNOWN, key));
    }

    private void add(MailKind kind) {
        if (byKey.put(kind.key(), kind) != null) {
            throw new IllegalStateException("Two features declare the mail " + kind.key());
        }
    }
}
