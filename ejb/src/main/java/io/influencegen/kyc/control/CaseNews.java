package io.influencegen.kyc.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.Addressees;
import io.influencegen.kyc.boundary.KycMails;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells applicants and reviewers what became of a case: by mail, and on the pages they have open. */
@Dependent
class CaseNews {
    /** Pages that show one's own verification, or the desk, look again. */
    private static final String OWN = "kyc-status";

    private static final String DESK = "kyc-desk";
    private static final String NOTICE = "notice";
    private static final String STATUS = "/kyc/status";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final Addressees addressees;
    private final Mailer mailer;
    private final PortalLinks links;
    private final LivePush push;

    @Inject
    CaseNews(Addressees addressees, Mailer mailer, PortalLinks links, LivePush push) {
        this.addressees = addressees;
        this.mailer = mailer;
        this.links = links;
        this.push = push;
    }

    void changed(CaseRow one) {
        push.announce(Audience.user(one.influencer()), OWN, Map.of());
        deskChanged();
    }

    void deskChanged() {
        push.announce(Audience.role(Role.KYC_REVIEWER), DESK, Map.of());
    }

    void sent(CaseRow one, Instant due) {
        String day = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(due);
        mail(one, KycMails.SENT, STATUS, Map.of("due", day));
        changed(one);
    }

    void returned(CaseRow one, String what) {
        mail(one, KycMails.RETURNED, STATUS, Map.of("what", what));
        notice(one, "warning", "Something in your verification has to be done again", what);
        changed(one);
    }

    void approved(CaseRow one) {
        mail(one, KycMails.APPROVED, "/home", Map.of());
        notice(one, "success", "You are verified", "Your account is active. Welcome!");
        changed(one);
    }

    void refused(CaseRow one, String reason) {
        mail(one, KycMails.REFUSED, STATUS, Map.of("reason", reason));
        notice(one, "warning", "Your verification was not successful", reason);
        changed(one);
    }

    void paperEnds(UserId who, LocalDate day, long left) {
        String days = left == 0 ? "today" : left == 1 ? "one day" : left + " days";
        write(who, KycMails.PAPER_ENDS, STATUS, Map.of("day", DAY.format(day), "left", days));
        notice(who, "warning", "Your identity document ends soon", "It is valid until " + DAY.format(day) + ".");
    }

    void paperEnded(UserId who, LocalDate day) {
        write(who, KycMails.PAPER_ENDED, STATUS, Map.of("day", DAY.format(day)));
        notice(who, "warning", "Your identity document is no longer valid", "Please send us one that is.");
        push.announce(Audience.user(who), OWN, Map.of());
    }

    void mentioned(CaseRow one, UserId reviewer, String by) {
        push.announce(
                Audience.user(reviewer),
                NOTICE,
                Map.of("kind", "info", "title", by + " mentions you in V-" + one.number(), "text", ""));
    }

    private void mail(CaseRow one, MailKind kind, String path, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("number", "V-" + one.number());
        values.put("link", links.to(path));
        addressees.find(one.influencer()).ifPresent(person -> mailer.send(kind, person, values));
    }

    private void write(UserId who, MailKind kind, String path, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("link", links.to(path));
        addressees.find(who).ifPresent(person -> mailer.send(kind, person, values));
    }

    private void notice(CaseRow one, String kind, String title, String text) {
        notice(one.influencer(), kind, title, text);
    }

    private void notice(UserId who, String kind, String title, String text) {
        push.announce(Audience.user(who), NOTICE, Map.of("kind", kind, "title", title, "text", text));
    }
}
