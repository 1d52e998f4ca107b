package io.influencegen.moderation.control;

import io.influencegen.identity.boundary.Addressees;
import io.influencegen.moderation.boundary.ModerationMails;
import io.influencegen.moderation.boundary.RefusalView;
import io.influencegen.moderation.entity.AppealState;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells a person what became of their appeal: by mail, and on the page they have open. */
@Dependent
public class AppealNews {
    private static final String NOTICE = "notice";
    private static final String NOTHING_AGAINST_IT = "There is nothing against it.";

    private final Addressees addressees;
    private final Mailer mailer;
    private final PortalLinks links;
    private final LivePush push;

    @Inject
    AppealNews(Addressees addressees, Mailer mailer, PortalLinks links, LivePush push) {
        this.addressees = addressees;
        this.mailer = mailer;
        this.links = links;
        this.push = push;
    }

    void tell(RefusalView decided) {
        RefusalView.Appeal appeal = decided.appeal().orElseThrow();
        boolean upheld = appeal.state() == AppealState.UPHELD;
        addressees
                .find(decided.person())
                .ifPresent(person -> mailer.send(
                        upheld ? ModerationMails.APPEAL_UPHELD : ModerationMails.APPEAL_REJECTED,
                        person,
                        Map.of(
                                "rule",
                                decided.rule(),
                                "reason",
                                appeal.reason().orElse(NOTHING_AGAINST_IT),
                                "link",
                                links.to("/moderation/refusals"))));
        push.announce(
                Audience.user(decided.person()),
                NOTICE,
                Map.of(
                        "kind", upheld ? "success" : "warning",
                        "title", upheld ? "Your appeal was upheld" : "Your appeal was not upheld",
                        "text", appeal.reason().orElse(NOTHING_AGAINST_IT)));
    }
}
