package io.influencegen.alert.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.alert.boundary.AlertMails;
import io.influencegen.identity.boundary.Addressees;
import io.influencegen.job.boundary.RunTroubled;
import io.influencegen.job.boundary.Trouble;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes to everybody who can see to it, and says it on the pages they have open. */
@Dependent
public class OperatorNews {
    private static final Set<Role> OPERATORS = EnumSet.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Addressees addressees;
    private final Mailer mailer;
    private final PortalLinks links;
    private final LivePush push;

    @Inject
    OperatorNews(Addressees addressees, Mailer mailer, PortalLinks links, LivePush push) {
        this.addressees = addressees;
        this.mailer = mailer;
        this.links = links;
        this.push = push;
    }

    public void tell(RunTroubled event) {
        Map<String, String> values = Map.of(
                "job", event.job(),
                "what", what(event.trouble(), event.at()),
                "reason", event.reason().isEmpty() ? "-" : event.reason(),
                "next", next(event.trouble()),
                "link", links.to("/job/run?id=" + event.run()));
        MailKind kind = isLate(event.trouble()) ? AlertMails.RUN_LATE : AlertMails.RUN_FAILED;
        addressees.having(OPERATORS).forEach(person -> mailer.send(kind, person, values));
        Map<String, String> notice =
                Map.of("kind", "warning", "title", title(event), "text", what(event.trouble(), event.at()));
        OPERATORS.forEach(role -> push.announce(Audience.role(role), "notice", notice));
    }

    private static boolean isLate(Trouble trouble) {
        return trouble == Trouble.LATE || trouble == Trouble.LONG;
    }

    private static String title(RunTroubled event) {
        return "A run of " + event.job() + (isLate(event.trouble()) ? " is late" : " needs you");
    }

    private static String what(Trouble trouble, Instant at) {
        String moment = MOMENT.format(at) + " (UTC)";
        return switch (trouble) {
            case FAILED -> "It failed at " + moment + ".";
            case INTERRUPTED -> "It was interrupted at " + moment + " and does not go on by itself.";
            case LATE -> "It was due at " + moment + " and did not begin in time.";
            case LONG -> "It has run since " + moment + ", longer than it should.";
        };
    }

    private static String next(Trouble trouble) {
        return switch (trouble) {
            case FAILED ->
                "Look at its log, put right what is wrong, and restart it: it goes on with what is left. Or give it up.";
            case INTERRUPTED -> "Restart it: it goes on with what is left. Or give it up.";
            case LATE ->
                "Look whether a server is there to take it, and whether an earlier run of the same job still goes on.";
            case LONG -> "Look how far it is. If it gets nowhere, stop it and restart it: what it has done stays.";
        };
    }
}
