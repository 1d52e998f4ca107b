package io.influencegen.alert.boundary;

import static io.influencegen.notification.boundary.MailKind.Placeholder.mandatory;
import static io.influencegen.notification.boundary.MailKind.Placeholder.optional;

import io.influencegen.notification.boundary.MailCatalog;
import io.influencegen.notification.boundary.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails of {@code alert}. */
@ApplicationScoped
public class AlertMails implements MailCatalog {
    public static final MailKind RUN_FAILED = kind(
            "alert.run-failed",
            "It failed at 02:31 on 24 November (UTC).",
            "Step forget-old-mails: the disk is full",
            "Look at its log, put right what is wrong, and restart it: it goes on with what is left. Or give it up.");

    public static final MailKind RUN_LATE = kind(
            "alert.run-late",
            "It was due at 02:30 on 24 November (UTC) and did not begin in time.",
            "-",
            "Look whether a server is there to take it, and whether an earlier run of the same job still goes on.");

    @Override
    public List<MailKind> kinds() {
        return List.of(RUN_FAILED, RUN_LATE);
    }

    private static MailKind kind(String key, String what, String reason, String next) {
        return MailKind.of(
                key,
                mandatory("job", "clean-history"),
                optional("what", what),
                optional("reason", reason),
                optional("next", next),
                mandatory("link", "https://portal.example/job/run?id=019a0000-0000-7000-8000-000000000141"));
    }
}
